import { scaleLinear } from "d3-scale";
import { formatShortDay } from "@/lib/format";
import type { VerdictWords } from "@/lib/site";
import type { LedgerDay } from "@/lib/votes/schema";

const WIDTH = 640;
const HEIGHT = 120;
const MIDDLE = HEIGHT / 2;

/** How the counted votes changed, oldest day on the left: ships upwards, skips downwards. The table beneath says the same in figures. */
export function LedgerChart({ days, name, words }: { days: readonly LedgerDay[]; name: string; words: VerdictWords }) {
  const shown = days.slice(0, 60).toReversed();
  const both = shown.map(({ day, visitors, members }) => ({
    day,
    ship: Math.max(0, visitors.ship + members.ship),
    skip: Math.max(0, visitors.skip + members.skip),
  }));
  const y = scaleLinear([0, Math.max(1, ...both.flatMap(({ ship, skip }) => [ship, skip]))], [0, MIDDLE - 4]);
  const step = WIDTH / Math.max(14, both.length);
  const [first, last] = [shown[0]?.day, shown.at(-1)?.day];
  const span = first && last ? `, ${formatShortDay(first)} to ${formatShortDay(last)}` : "";
  return (
    <svg
      className="ledger-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`Counted votes on ${name} by day${span}: ${words.ship.toLowerCase()} above the line, ${words.skip.toLowerCase()} below. The table says the same in figures.`}
    >
      <line className="g" x1="0" x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      {both.map(({ day, ship, skip }, i) => (
        <g key={day}>
          <rect className="f-ship" x={i * step + 1} y={MIDDLE - y(ship)} width={step - 2} height={y(ship)} />
          <rect className="f-skip" x={i * step + 1} y={MIDDLE} width={step - 2} height={y(skip)} />
        </g>
      ))}
    </svg>
  );
}
