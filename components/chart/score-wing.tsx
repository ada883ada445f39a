import { scaleLinear } from "d3-scale";

/** Per cent of a wing's width for a score: one scale of 0 to 100, never cut. */
const along = scaleLinear([0, 100], [0, 100]);

/** Thickness of a bar in pixels: one that counts, one in a small picture, one shown for the record. */
const THICK = { counts: 20, small: 13, record: 8 } as const;

/** Solid is ship, hatched is skip, the lower half is mixed. */
const FILL = { SHIP: "f-ship", SKIP: "f-skip", MIXED: "f-mixed-o" } as const;

/**
 * One half of a butterfly: a bar from the axis outwards, with gridlines at 50 and 100. Solid is ship, hatched is skip. It is
 * decoration: the score stands beside it as text.
 */
export function ScoreWing({
  side,
  score,
  verdict,
  weight = "counts",
}: {
  side: "a" | "b";
  score: number | null;
  verdict?: keyof typeof FILL;
  weight?: keyof typeof THICK;
}) {
  const at = (value: number) => `${side === "a" ? 100 - along(value) : along(value)}%`;
  const thick = THICK[weight] - (verdict === "SHIP" ? 0 : 1.5);
  // A small picture has no room for a scale: its figures stand beside it.
  const gridlines = weight === "small" ? [] : [50, 100];
  return (
    <svg aria-hidden="true" focusable="false">
      {gridlines.map((value) => (
        <line key={value} className="g" x1={at(value)} x2={at(value)} y1="0" y2="100%" />
      ))}
      {weight !== "small" && <line className="g0" x1={at(0)} x2={at(0)} y1="0" y2="100%" />}
      {score !== null && verdict && (
        <svg y="50%" overflow="visible" width="100%" height={thick} aria-hidden="true">
          <rect
            className={FILL[verdict]}
            x={side === "a" ? at(score) : at(0)}
            y={-thick / 2}
            width={`${along(score)}%`}
            height={thick}
          />
          {verdict === "MIXED" && (
            <rect
              className="f-mixed"
              x={side === "a" ? at(score) : at(0)}
              y={0}
              width={`${along(score)}%`}
              height={thick / 2}
            />
          )}
        </svg>
      )}
    </svg>
  );
}
