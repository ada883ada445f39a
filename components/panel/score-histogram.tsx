import { binsWords, medianWords } from "@/lib/reviews/panel-words";
import { BIN, type ScoreBin, scoreBins } from "@/lib/reviews/score-bins";
import { type Judgement, panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";

/** Pixels of the whole drawing, and what its figures need above and below the bars. */
const SIZES = { small: { height: 44, figures: 0 }, full: { height: 190, figures: 18 } } as const;

type Props = { takes: readonly Judgement[]; of: string; words: VerdictWords; size?: keyof typeof SIZES };

/**
 * How many takes gave which score, ten points a bar: ships stand on the axis, skips hang from it, hatched. A line crosses at
 * the median. The full size prints every count; the small one is beside its figures.
 */
export function ScoreHistogram({ takes, of, words, size = "full" }: Props) {
  const { median } = panelVerdict(takes);
  if (median === null) return null;
  const bins = scoreBins(takes);
  const { height, figures } = SIZES[size];
  const most = { ships: Math.max(...bins.map((bin) => bin.ships)), skips: Math.max(...bins.map((bin) => bin.skips)) };
  const unit = (height - 2 * figures) / Math.max(1, most.ships + most.skips);
  const axis = figures + most.ships * unit;
  return (
    <svg
      className={`hist hist--${size}`}
      style={{ height }}
      role="img"
      aria-label={`${of}: ${medianWords(takes)}. ${binsWords(bins, words)}`}
    >
      {[0, 25, 50, 75, 100].map((tick) => (
        <line key={tick} className="g" x1={`${tick}%`} x2={`${tick}%`} y1="0" y2={height} />
      ))}
      {bins.map((bin) => (
        <svg key={bin.from} x={`${bin.from}%`} width={`${BIN}%`} overflow="visible" aria-hidden="true">
          <Bars bin={bin} axis={axis} unit={unit} />
        </svg>
      ))}
      <line className="g0" x1="0" x2="100%" y1={axis} y2={axis} />
      <line className="median" x1={`${median}%`} x2={`${median}%`} y1="0" y2={height} />
      {figures > 0 && bins.map((bin) => <Figures key={bin.from} bin={bin} axis={axis} unit={unit} />)}
    </svg>
  );
}

type Part = { bin: ScoreBin; axis: number; unit: number };

/** One bin's ships above the axis and skips below it. */
const Bars = ({ bin: { ships, skips }, axis, unit }: Part) => (
  <>
    {ships > 0 && <rect className="f-ship" x="8%" width="84%" y={axis - ships * unit} height={ships * unit} />}
    {skips > 0 && <rect className="f-skip" x="8%" width="84%" y={axis} height={skips * unit} />}
  </>
);

/** Their counts at the bars' ends. */
const Figures = ({ bin: { from, ships, skips }, axis, unit }: Part) => (
  <>
    {ships > 0 && (
      <text x={`${from + BIN / 2}%`} y={axis - ships * unit - 5}>
        {ships}
      </text>
    )}
    {skips > 0 && (
      <text x={`${from + BIN / 2}%`} y={axis + skips * unit + 14}>
        {skips}
      </text>
    )}
  </>
);
