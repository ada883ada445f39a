import type { CSSProperties, ReactNode } from "react";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { LetterKey } from "@/components/ui/letter-key";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";

/**
 * A table with a label column and one equal column a tool; its head stays in sight. Two tools reflow on a phone into facing
 * cells, more scroll sideways by themselves. The roles are explicit because reflowed rows lose them in some browsers.
 */
export function LedgerTable({
  caption,
  tools,
  words,
  kind = "",
  children,
}: {
  caption: string;
  tools: readonly ToolPage[];
  words: VerdictWords;
  kind?: string;
  children: ReactNode;
}) {
  const facing = tools.length <= 2;
  const table = (
    <table className={`lt ${kind} ${facing ? "reflow" : "lt--n"}`} role="table">
      <caption className="vh">{caption}</caption>
      <colgroup>
        <col className="l" />
        {tools.map((tool) => (
          <col key={tool.slug} />
        ))}
      </colgroup>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span className="vh">Row</span>
          </th>
          {tools.map((tool, i) => (
            <th key={tool.slug} scope="col" role="columnheader" className={cellSide(i)}>
              <span className="hd">
                <LetterKey column={i} />
                <b>{tool.name}</b>
                <span aria-hidden="true">
                  <VerdictStamp panel={panelVerdict(tool.takes)} words={words} small />
                </span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
  if (facing) return table;
  return (
    <section
      className="hscroll"
      data-wide={tools.length > 3 || undefined}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard (WCAG 2.1.1)
      tabIndex={0}
      style={{ "--n": tools.length } as CSSProperties}
    >
      {table}
    </section>
  );
}

/** Which side of the axis a column stands on. */
export const cellSide = (column: number): "a" | "b" => (column === 0 ? "a" : "b");
