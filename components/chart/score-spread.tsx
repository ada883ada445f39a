import { scoresWords } from "@/lib/reviews/panel-words";
import { type Judgement, panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";

const TICKS = [0, 25, 50, 75, 100];

/** Marks closer than this many points would lie on each other: the later one steps up. */
const NEAR = 5;
const SIZE = 9;
const STEP = SIZE + 2;
const MOST_STEPS = 3;
/** Room for the figures of the scale. */
const SCALE = 18;

/**
 * The scores of one tool's takes on a scale of 0 to 100, never cut: a solid square ships, an open one skips, a bar joins the
 * lowest with the highest and a line crosses at the median. `of` says whose scores they are.
 */
export function ScoreSpread({ takes, of, words }: { takes: readonly Judgement[]; of: string; words: VerdictWords }) {
  const { median, range } = panelVerdict(takes);
  if (median === null || range === null) return null;
  const marks = stacked(takes);
  const axis = Math.max(...marks.map(({ step }) => step)) * STEP + SIZE;
  return (
    <svg
      className="spread"
      style={{ height: axis + SIZE + SCALE }}
      role="img"
      aria-label={`${of}: ${scoresWords(takes, words)}`}
    >
      <line className="g" x1="0" x2="100%" y1={axis} y2={axis} />
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="g" x1={`${tick}%`} x2={`${tick}%`} y1={axis - 6} y2={axis + 6} />
          <text x={`${tick}%`} y={axis + SIZE + SCALE - 4}>
            {tick}
          </text>
        </g>
      ))}
      <line className="range" x1={`${range.low}%`} x2={`${range.high}%`} y1={axis} y2={axis} />
      {marks.map(({ score, verdict, step }, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: two takes may be alike in every figure
          key={i}
          className={verdict === "SHIP" ? "f-ship" : "f-open"}
          x={`${score}%`}
          y={axis - step * STEP - SIZE / 2}
          transform={`translate(${-SIZE / 2} 0)`}
          width={SIZE}
          height={SIZE}
        />
      ))}
      <line className="g0" x1={`${median}%`} x2={`${median}%`} y1={axis - 8} y2={axis + 8} />
    </svg>
  );
}

/** How many steps up each mark stands so as not to lie on its neighbours. */
export function stacked(takes: readonly Judgement[]): (Judgement & { step: number })[] {
  const placed: (Judgement & { step: number })[] = [];
  for (const take of takes.toSorted((a, b) => a.score - b.score)) {
    const taken = placed.filter(({ score }) => take.score - score < NEAR).map(({ step }) => step);
    let step = 0;
    while (taken.includes(step)) step += 1;
    placed.push({ score: take.score, verdict: take.verdict, step: Math.min(step, MOST_STEPS) });
  }
  return placed;
}
