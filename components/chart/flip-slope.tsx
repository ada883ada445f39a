import { scaleLinear } from "d3-scale";
import type { PanelVerdict } from "@/lib/reviews/verdict";

/** Height of a median in the 44 px picture. The one scale that is not 0 to 100 in full height: both figures are printed. */
const y = scaleLinear([0, 100], [40, 4]);

const MARKS = { ship: "f-ship", skip: "f-skip-o", mixed: "f-mixed", "too-few": "f-skip-o" } as const;

/** A line from the median before to the one after, each with its figure and the fill of its verdict. Decoration beside words. */
export function FlipSlope({ before, after }: { before: PanelVerdict; after: PanelVerdict }) {
  const [from, to] = [before.median ?? 0, after.median ?? 0];
  return (
    <svg className="slope" viewBox="0 0 68 44" aria-hidden="true" focusable="false">
      <path d={`M24 ${y(from)}L44 ${y(to)}`} />
      <rect className={MARKS[before.word]} x="20" y={y(from) - 4} width="8" height="8" />
      <rect className={MARKS[after.word]} x="40" y={y(to) - 4} width="8" height="8" />
      <text x="16" y={y(from) + 4} textAnchor="end">
        {Math.round(from)}
      </text>
      <text x="52" y={y(to) + 4}>
        {Math.round(to)}
      </text>
    </svg>
  );
}
