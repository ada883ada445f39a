import type { ReactNode } from "react";
import { verdictWord } from "@/components/review/verdict-stamp";
import { FactCell } from "@/components/tool/fact-cell";
import { PlanList } from "@/components/tool/plan-list";
import { factGroups } from "@/lib/comparisons/rows";
import { entryLabel } from "@/lib/facts/entry-label";
import { factWinner } from "@/lib/facts/winner";
import { clearlyHighest } from "@/lib/reviews/interval";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { DecisionRow } from "./decision-row";
import { ComparisonTable } from "./table";

/** What the decision rests on: the panel, the community, the price, and every fact. */
export function DecisionTable({ tools, words, today }: { tools: ToolPage[]; words: VerdictWords; today: string }) {
  const panels = tools.map((tool) => panelVerdict(tool.takes));
  const judged = panels.every((panel) => panel.word !== "too-few");
  const highest = judged ? clearlyHighest(panels) : null;
  const row = (label: string, cell: (tool: ToolPage, i: number) => ReactNode) => (
    <DecisionRow label={label} tools={tools} cells={tools.map(cell)} />
  );
  return (
    <section aria-labelledby="decision">
      <h2 id="decision" className="mb-3 border-t-2 border-ink pt-4">
        Decision table
      </h2>
      <ComparisonTable
        caption={`Facts about ${tools.map((tool) => tool.name).join(", ")}`}
        corner="Decision"
        tools={tools}
      >
        <tbody>
          <DecisionRow
            label="Panel verdict"
            tools={tools}
            cells={panels.map((panel) => {
              const skips = panel.total - panel.ships;
              return `${verdictWord(panel, words)} · ${panel.ships} ${words.ship.toLowerCase()} / ${skips} ${words.skip.toLowerCase()}`;
            })}
            result={!judged ? "none" : highest === null ? "too-close" : highest}
          />
          {row("Community", () => "No community votes yet")}
          {row("Pricing", (tool) => (
            <>
              <strong>{entryLabel(tool.plans) ?? "Unknown"}</strong>
              <PlanList plans={tool.plans} />
            </>
          ))}
          {row("Best for", (tool) => tool.bestFor ?? "Not recorded")}
          {row("Category", (tool) => tool.category.name)}
          {row("Made by", (tool) => tool.maker ?? "Not recorded")}
        </tbody>
        {factGroups(tools).map(({ group, rows }) => (
          <tbody key={group}>
            <tr className="border-t border-ink">
              <th
                scope="rowgroup"
                colSpan={tools.length + 1}
                className="pt-4 pb-1 text-left font-serif text-md font-semibold"
              >
                {group}
              </th>
            </tr>
            {rows.map(({ attribute, facts }) => {
              const winner = factWinner(attribute, facts, today);
              return (
                <DecisionRow
                  key={attribute.key}
                  label={attribute.label}
                  tools={tools}
                  cells={facts.map((fact, i) => (
                    <FactCell key={tools[i]?.slug} attribute={attribute} fact={fact} today={today} />
                  ))}
                  result={winner.kind === "wins" ? winner.column : winner.kind}
                />
              );
            })}
          </tbody>
        ))}
      </ComparisonTable>
    </section>
  );
}
