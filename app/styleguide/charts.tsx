import { ButterflyRows } from "@/components/chart/butterfly";
import { DotPlot } from "@/components/chart/dot-plot";
import { FlipSlope } from "@/components/chart/flip-slope";
import { IntervalWhisker } from "@/components/chart/interval-whisker";
import { ScoreSpread } from "@/components/chart/score-spread";
import { LedgerTable } from "@/components/comparison/ledger-table";
import { AgreementMatrix } from "@/components/panel/agreement-matrix";
import { ScoreHistogram } from "@/components/panel/score-histogram";
import { Section } from "@/components/ui/section";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { judgedByReviewer } from "@/lib/reviews/agreement";
import { shipShareWords } from "@/lib/reviews/panel-words";
import { shipShare } from "@/lib/reviews/ship-rate";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { judge, reviewers, sampleTool } from "./samples";
import { Specimen } from "./specimen";

const A = sampleTool("Sample A", [88, 82, 85, 78, null]);
const B = sampleTool("Sample B", [80, 45, 80, null, 80]);
const MANY = [A, B, sampleTool("Sample C", [81, 50, 66, 52, 79])];
const SCORES = Array.from({ length: 60 }, (_, i) => judge(((i * 37) % 61) + 30));
const SHARES = [shipShare(0, 0), shipShare(2, 3), shipShare(8, 12), shipShare(47, 64), shipShare(64, 64)];

/** The Skeptic and the Futurist share three tools, the others six or none. */
const JUDGED = judgedByReviewer(
  reviewers.slice(0, 4).flatMap(({ slug }, i) =>
    Array.from({ length: i === 2 ? 3 : i === 3 ? 0 : 6 }, (_, tool) => ({
      reviewer: slug,
      tool: `tool-${tool}`,
      ...judge(40 + ((i * 13 + tool * 7) % 40)),
    })),
  ),
);

export function Charts({ words }: { words: VerdictWords }) {
  return (
    <Section id="charts" title="Charts" note="One scale of 0 to 100. Every picture has its figures in words.">
      <Specimen state="Butterfly: shared bench, and judged one of the two">
        <LedgerTable caption="Sample scores of two tools" tools={[A, B]} words={words} kind="fly">
          <ButterflyRows tools={[A, B]} panel={reviewers} words={words} />
        </LedgerTable>
      </Specimen>
      <Specimen state="Dot plot of three">
        <DotPlot tools={MANY} panel={reviewers} result={likeForLike(MANY.map(benchOf))} words={words} />
      </Specimen>
      {[A, B, MANY[2] ?? A].map((tool) => (
        <Specimen key={tool.slug} state={`Score spread: ${tool.name}`}>
          <div className="max-w-80">
            <ScoreSpread takes={tool.takes} of={tool.name} words={words} />
          </div>
        </Specimen>
      ))}
      {SHARES.map((share) => (
        <Specimen key={share.total + share.ships} state={`Interval whisker: ${shipShareWords(share, words)}`}>
          <div className="max-w-80">
            <IntervalWhisker share={share} of="Sample" words={words} />
          </div>
        </Specimen>
      ))}
      <Specimen state="Histogram">
        <div className="max-w-2xl">
          <ScoreHistogram takes={SCORES} of="Sample" words={words} />
        </div>
      </Specimen>
      <Specimen state="Histogram, small">
        <div className="max-w-80">
          <ScoreHistogram takes={SCORES} of="Sample" words={words} size="small" />
        </div>
      </Specimen>
      <Specimen state="Agreement: shares, counts alone, nothing shared">
        <AgreementMatrix reviewers={reviewers} judged={JUDGED} />
      </Specimen>
      <Specimen state="Flip slope: ship to skip">
        <span className="flip">
          <FlipSlope before={panelVerdict([80, 70, 75].map(judge))} after={panelVerdict([40, 45, 50].map(judge))} />
        </span>
      </Specimen>
    </Section>
  );
}
