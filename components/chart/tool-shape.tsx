import { type SymbolType, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from "d3-shape";
import { letterOf } from "@/components/ui/letter-key";

const polygon = (sides: number, turn: number): SymbolType => ({
  draw(path, size) {
    const radius = Math.sqrt(size / ((sides / 2) * Math.sin((2 * Math.PI) / sides)));
    for (let i = 0; i < sides; i += 1) {
      const angle = turn + (2 * Math.PI * i) / sides;
      const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  },
});

/** A tool's shape in a chart of three to six: A circle, B square, C diamond, D triangle, E hexagon, F octagon. */
const SHAPES: SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolDiamond2,
  symbolTriangle,
  polygon(6, 0),
  polygon(8, Math.PI / 8),
];

/** Area of a mark in square pixels, so that every shape weighs alike. */
const AREA = 280;

/** A tool's mark: its shape, its letter inside, filled by the verdict. `key` marks explain the letter. */
export function ToolShape({
  column,
  look,
  className = "",
}: {
  column: number;
  look: "ship" | "skip" | "mean" | "key";
  className?: string;
}) {
  const type = SHAPES[column] ?? symbolCircle;
  // A triangle reaches twice as far up from its centre as down.
  const low = type === symbolTriangle ? 3 : 0;
  return (
    <svg className={`mk mk--${look} ${className}`} viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
      <path className="sh" d={symbol(type, AREA)() ?? ""} transform={`translate(0 ${low})`} />
      <text y={4 + low}>{letterOf(column)}</text>
    </svg>
  );
}
