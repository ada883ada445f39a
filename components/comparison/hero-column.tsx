import Link from "next/link";
import { PanelLine } from "@/components/review/panel-line";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** A tool at the head of its column: who it is, what the panel says, what it costs to start. */
export function HeroColumn({ tool, words }: { tool: ToolPage; words: VerdictWords }) {
  const panel = panelVerdict(tool.takes);
  return (
    <section aria-label={tool.name} className="space-y-3">
      <p className="flex items-center gap-2 text-sm text-ink-2">
        <span aria-hidden="true" className="inline-grid size-6 place-items-center border border-ink font-semibold">
          {[...tool.name][0]}
        </span>
        {tool.category.name}
      </p>
      <h2 className="text-2xl wrap-anywhere">
        <Link href={urls.tool(tool.slug)}>{tool.name}</Link>
      </h2>
      {tool.tagline && <p className="font-serif text-lg">{tool.tagline}</p>}
      <VerdictStamp panel={panel} words={words} />
      <p className="text-sm text-ink-2">
        <PanelLine panel={panel} />
      </p>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1 text-sm">
        <dt className="text-ink-2">Community</dt>
        <dd>No community votes yet</dd>
        <dt className="text-ink-2">Entry</dt>
        <dd>{entryLabel(tool.plans) ?? "Unknown"}</dd>
      </dl>
      {tool.description && <p className="max-w-(--measure) font-serif text-md">{tool.description}</p>}
    </section>
  );
}
