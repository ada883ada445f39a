import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { PanelSummary } from "@/components/review/panel-summary";
import { LetterKey } from "@/components/ui/letter-key";
import { CommunityWords } from "@/components/vote/community-cell";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import type { WithTally } from "@/lib/votes/schema";
import { ColumnControls } from "./column-controls";

const side = (column: number) => (column === 0 ? "colA" : "colB");
const nth = (column: number) => ({ "--i": column }) as CSSProperties;

/** The head of a comparison: every tool over its own column, the names read as one phrase. `meta` fills the label column. */
export function FacingHeads({
  tools,
  words,
  meta,
}: {
  tools: WithTally<ToolPage>[];
  words: VerdictWords;
  meta: ReactNode;
}) {
  return (
    <header
      className="ledger facing"
      data-many={tools.length > 2 || undefined}
      data-wide={tools.length > 3 || undefined}
      style={{ "--n": tools.length } as CSSProperties}
    >
      {meta}
      {tools.map((tool, i) => (
        <p key={tool.slug} className={`${side(i)} tool-top`} style={nth(i)}>
          <LetterKey column={i} />
          <span className="cat">{tool.category.name}</span>
          <ColumnControls tools={tools} column={i} />
        </p>
      ))}
      <h1>
        {tools.map((tool, i) => (
          <span key={tool.slug} className={`${side(i)} tool-name`}>
            {i > 0 && <span className="vh"> vs </span>}
            <Link href={urls.tool(tool.slug)}>{tool.name}</Link>
          </span>
        ))}
      </h1>
      {tools.map((tool, i) => {
        const panel = panelVerdict(tool.takes);
        return (
          <section key={tool.slug} aria-label={tool.name} className={`${side(i)} row2`} style={nth(i)}>
            <p className="row2__name" aria-hidden="true">
              {tool.name}
            </p>
            <p className="tool-line">
              {tool.tagline ?? `${tool.category.name}${tool.maker ? ` from ${tool.maker}` : ""}`}
            </p>
            <PanelSummary
              panel={panel}
              entry={entryLabel(tool.plans)}
              community={
                <CommunityWords tool={{ slug: tool.slug, name: tool.name }} tally={tool.tally} words={words} />
              }
              words={words}
            />
          </section>
        );
      })}
    </header>
  );
}
