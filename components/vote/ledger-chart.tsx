import { scaleLinear } from "d3-scale";
import { formatShortDay } from "@/lib/format";
import type { VerdictWords } from "@/lib/site";
import type { LedgerDay } from "@/lib/votes/schema";

const HEIGHT = 120;
const MIDDLE = HEIGHT / 2;
/** Fewer days than these stand as narrow as if there were so many. */
const LEAST_DAYS = 14;

/** How the counted votes grew, oldest day on the left: ships upwards, skips downwards. The table beneath says the same in figures. */
export function LedgerChart({ days, name, words }: { days: readonly LedgerDay[]; name: string; words: VerdictWords }) {
  const shown = days.slice(0, 60).toReversed();
  const both = shown.map(({ day, visitors, members }) => ({
    day,
    ship: Math.max(0, visitors.ship + members.ship),
    skip: Math.max(0, visitors.skip + members.skip),
  }));
  const most = Math.max(1, ...both.flatMap(({ ship, skip }) => [ship, skip]));
  const y = scaleLinear([0, most], [0, MIDDLE - 1]);
  const step = 100 / Math.max(LEAST_DAYS, both.length);
  const [first, last] = [shown[0]?.day, shown.at(-1)?.day];
  const [ship, skip] = [words.ship.toLowerCase(), words.skip.toLowerCase()];
  const span = first && last ? `, ${formatShortDay(first)} to ${formatShortDay(last)}` : "";
  return (
    <div className="ledger-chart">
      <p className="ledger-chart__key" aria-hidden="true">
        <span>
          {most} {ship}
        </span>
        <span>0</span>
        <span>
          {most} {skip}
        </span>
      </p>
      <svg
        role="img"
        aria-label={`Counted votes on ${name} by day${span}: ${ship} above the line, ${skip} below, at most ${most} a day. The table says the same in figures.`}
      >
        <line className="g" x1="0" x2="100%" y1="0.5" y2="0.5" />
        <line className="g" x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {both.map(({ day, ship, skip }, i) => (
          <g key={day}>
            <rect
              className="f-ship"
              x={`${i * step}%`}
              y={MIDDLE - y(ship)}
              width={`${step * 0.8}%`}
              height={y(ship)}
            />
            <rect className="f-skip" x={`${i * step}%`} y={MIDDLE} width={`${step * 0.8}%`} height={y(skip)} />
          </g>
        ))}
        <line className="ledger-chart__zero" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      </svg>
      <p className="ledger-chart__days" style={{ width: `${Math.max(step * both.length, 25)}%` }} aria-hidden="true">
        {first && <span>{formatShortDay(first)}</span>}
        {last && last !== first && <span>{formatShortDay(last)}</span>}
      </p>
    </div>
  );
}
