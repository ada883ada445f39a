import { scaleLinear } from "d3-scale";
import type { Reviewer } from "@/lib/reviews/schema";
import type { Judgement } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";

type PanelSparkProps = {
  takes: readonly (Judgement & { lens: string })[];
  panel: readonly Reviewer[];
  words: VerdictWords;
};

const HEIGHT = 22;
const STEP = 10.75;
const WIDTH = 7.5;
const tall = scaleLinear([0, 100], [0, 20]);

/** The panel's scores of one tool, a bar a reviewer in the panel's order: solid ships, open skips, a dot is no take. */
export function PanelSpark({ takes, panel, words }: PanelSparkProps) {
  const bars = panel
    .filter(({ active }) => active)
    .map(({ name, lens }) => ({ name, take: takes.find((take) => take.lens === lens) }));
  const width = bars.length * STEP - 1.75;
  const said = bars.map(({ name, take }) =>
    take
      ? `${name} ${take.score} ${(take.verdict === "SHIP" ? words.ship : words.skip).toLowerCase()}`
      : `${name} no take`,
  );
  return (
    <svg className="ps" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={said.join("; ")}>
      <path className="z" d={`M0 21.5H${width}`} />
      {bars.map(({ name, take }, i) => {
        const x = 0.75 + i * STEP;
        if (!take) return <circle key={name} className="m" cx={x + WIDTH / 2} cy="18.5" r="1" />;
        const ships = take.verdict === "SHIP";
        // An outline is drawn half outside of its box.
        const edge = ships ? 0 : 0.6;
        const height = Math.max(tall(take.score) - edge, 0.6);
        return (
          <rect
            key={name}
            className={ships ? "f-ship" : "f-skip"}
            x={x + edge}
            y={round(21 - height)}
            width={WIDTH - 2 * edge}
            height={round(height)}
          />
        );
      })}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
