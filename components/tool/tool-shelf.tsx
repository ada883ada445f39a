import { VerdictStamp } from "@/components/review/verdict-stamp";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { Shelf } from "@/lib/tools/shelves";
import { urls } from "@/lib/urls";

/** One category of the directory. Plain links: hundreds of prefetching ones would cost more than they save. */
export function ToolShelf({ shelf: { category, tools }, words }: { shelf: Shelf; words: VerdictWords }) {
  return (
    <section aria-labelledby={category.slug} className="mt-8">
      <h2 id={category.slug} className="border-t-2 border-ink pt-4 pb-2">
        {category.name} <span className="font-sans text-sm font-normal text-ink-2">{tools.length}</span>
      </h2>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {tools.map((tool) => {
          const entry = entryLabel(tool.plans);
          return (
            <li key={tool.slug} className="border-t border-rule py-2 wrap-anywhere">
              <a href={urls.tool(tool.slug)}>{tool.name}</a>{" "}
              <span className="text-sm text-ink-2">{[tool.maker, entry].filter(Boolean).join(" · ")}</span>
              {tool.takes.length > 0 && (
                <span className="block">
                  <VerdictStamp panel={panelVerdict(tool.takes)} words={words} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
