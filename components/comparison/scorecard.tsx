import { TakeCard } from "@/components/review/take-card";
import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { ComparisonTable } from "./table";

/** Every reviewer's take on every tool, side by side. */
export function Scorecard({ tools, panel, words }: { tools: ToolPage[]; panel: Reviewer[]; words: VerdictWords }) {
  const takeOf = (tool: ToolPage, reviewer: Reviewer) =>
    tool.takes.find((take) => take.reviewer.slug === reviewer.slug);
  const rows = panel.filter((reviewer) => reviewer.active || tools.some((tool) => takeOf(tool, reviewer)));
  return (
    <section aria-labelledby="scorecard">
      <h2 id="scorecard" className="mb-3 border-t-2 border-ink pt-4">
        Reviewer scorecard
      </h2>
      <ComparisonTable
        caption={`Scores and takes of each reviewer on ${tools.map((tool) => tool.name).join(", ")}`}
        corner="Reviewer"
        tools={tools}
      >
        <tbody>
          {rows.map((reviewer) => (
            <tr key={reviewer.slug} className="border-t border-rule align-top">
              <th scope="row" className="py-3 pr-4 text-left font-semibold">
                {reviewer.name}
              </th>
              {tools.map((tool) => {
                const take = takeOf(tool, reviewer);
                return (
                  <td key={tool.slug} className="py-3 pr-6">
                    {take ? <TakeCard take={take} words={words} /> : <span className="text-ink-3">No panel take</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ComparisonTable>
    </section>
  );
}
