import { shipShareWords } from "@/lib/reviews/panel-words";
import { shareStage } from "@/lib/reviews/share-stage";
import type { ShipShare } from "@/lib/reviews/ship-rate";
import type { VerdictWords } from "@/lib/site";

const MIDDLE = 9;
const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/**
 * A share of ships on a scale of 0 to 100 %: a point at the observed share (open while it is early) and caps at its 95 %
 * interval. `of` says whose share it is. Draws nothing while there are too few answers for a share.
 */
export function IntervalWhisker({ share: rate, of, words }: { share: ShipShare; of: string; words: VerdictWords }) {
  const { share, interval, total } = rate;
  if (share === null || interval === null) return null;
  const [low, high] = [percent(interval.low), percent(interval.high)];
  return (
    <svg className="whisker" role="img" aria-label={`${of}: ${shipShareWords(rate, words)}.`}>
      <line className="g" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {["0%", "50%", "100%"].map((x) => (
        <line key={x} className="g" x1={x} x2={x} y1={MIDDLE - 5} y2={MIDDLE + 5} />
      ))}
      <line className="wh" x1={low} x2={high} y1={MIDDLE} y2={MIDDLE} />
      {[low, high].map((x) => (
        <line key={x} className="wh" x1={x} x2={x} y1={MIDDLE - 4} y2={MIDDLE + 4} />
      ))}
      <circle
        className={shareStage(total) === "early" ? "whp whp--early" : "whp"}
        cx={percent(share)}
        cy={MIDDLE}
        r="3.5"
      />
    </svg>
  );
}
