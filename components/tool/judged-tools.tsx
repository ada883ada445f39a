import Link from "next/link";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolRow } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** Tools that the panel has judged. */
export function JudgedTools({ tools, words }: { tools: readonly ToolRow[]; words: VerdictWords }) {
  return (
    <section aria-labelledby="judged" className="mt-8">
      <h2 id="judged" className="border-t-2 border-ink pt-4 pb-2">
        Judged by the panel
      </h2>
      {tools.length === 0 && <p>No verdicts yet.</p>}
      <ul>
        {tools.map((tool) => (
          <li key={tool.slug} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-rule py-2">
            <Link href={urls.tool(tool.slug)}>{tool.name}</Link>
            <VerdictStamp panel={panelVerdict(tool.takes)} words={words} />
            {tool.tagline && <span className="text-ink-2">{tool.tagline}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
