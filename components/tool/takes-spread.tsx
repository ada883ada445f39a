import { ScoreSpread } from "@/components/chart/score-spread";
import { medianWords } from "@/lib/reviews/panel-words";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";

/** The spread of a tool's scores over its takes; one score spreads over nothing. */
export function TakesSpread({ tool: { name, takes }, words }: { tool: ToolPage; words: VerdictWords }) {
  if (takes.length < 2) return null;
  return (
    <div className="ledger takes-spread">
      <p>{medianWords(takes)}</p>
      <ScoreSpread takes={takes} of={`Scores of ${name}`} words={words} />
    </div>
  );
}
