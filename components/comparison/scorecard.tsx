import { ButterflyRows } from "@/components/chart/butterfly";
import { DotPlot } from "@/components/chart/dot-plot";
import { Section } from "@/components/ui/section";
import type { LikeForLike } from "@/lib/comparisons/like-for-like";
import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { LedgerTable } from "./ledger-table";
import { LensWeights } from "./lens-weights";

type ScorecardProps = {
  tools: readonly ToolPage[];
  panel: readonly Reviewer[];
  result: LikeForLike;
  words: VerdictWords;
};

/** Every reviewer's score on every tool as a picture over a table, and what weighing the reviewers would change. */
export function Scorecard({ tools, panel, result, words }: ScorecardProps) {
  const [first, second, third] = tools;
  const judged = tools.some((tool) => tool.takes.length > 0);
  return (
    <Section
      id="scorecard"
      title="Reviewer scorecard"
      note={
        judged
          ? "One scale of 0 to 100. Solid is ship, hatched or hollow is skip."
          : "No reviewer has judged any of these tools yet."
      }
    >
      {judged && first && second && !third && (
        <LedgerTable
          caption={`Reviewer scores for ${first.name} and ${second.name}, 0 to 100, with each reviewer's ship or skip`}
          tools={tools}
          words={words}
          kind="fly"
        >
          <ButterflyRows tools={[first, second]} panel={panel} words={words} />
        </LedgerTable>
      )}
      {judged && third && <DotPlot tools={tools} panel={panel} result={result} words={words} />}
      {result.reviewers.length > 0 && (
        <LensWeights
          lenses={panel.map(({ slug, name }) => ({
            slug,
            name,
            off: result.reviewers.includes(slug) ? null : offBecause(tools, slug),
          }))}
          bench={result.reviewers.map((reviewer) => ({
            reviewer,
            scores: tools.map((tool) => scoreOf(tool, reviewer)),
          }))}
          tools={tools.map((tool) => tool.name)}
        />
      )}
    </Section>
  );
}

const scoreOf = (tool: ToolPage, reviewer: string) =>
  tool.takes.find((take) => take.reviewer.slug === reviewer)?.score ?? 0;

function offBecause(tools: readonly ToolPage[], reviewer: string): string {
  const judged = tools.filter((tool) => tool.takes.some((take) => take.reviewer.slug === reviewer));
  return judged.length === 0 ? "Judged none of these" : `Judged ${judged.map((tool) => tool.name).join(", ")} only`;
}
