import { scaleLog } from "d3-scale";
import { symbol, symbolCircle } from "d3-shape";
import type { PricePoint } from "@/lib/categories/schema";
import { formatTokens } from "@/lib/directory/row-words";
import { formatNumber } from "@/lib/format";
import { panelVerdict } from "@/lib/reviews/verdict";
import { urls } from "@/lib/urls";
import { placeLabels } from "./place-labels";

type Size = { width: number; height: number; className: string };

/** Drawn twice, so that its words keep their size on a narrow screen. */
const SIZES: Size[] = [
  { width: 1200, height: 460, className: "pc-wide" },
  { width: 360, height: 440, className: "pc-narrow" },
];
const EDGE = { left: 52, right: 12, top: 12, bottom: 40 };

/** Room below the scale for what costs nothing: zero has no place on a logarithmic one. */
const FREE_STRIP = 34;

const CONTEXT_TICKS = [1e3, 4e3, 16e3, 64e3, 256e3, 1e6, 4e6];
const PRICE_TICKS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000];

const dollars = (price: number) => `$${formatNumber(price, 6)}`;

/** The ticks that cover the values, one beyond each end. */
function covering(ticks: readonly number[], values: readonly number[]): number[] {
  const low = ticks.filter((tick) => tick <= Math.min(...values)).at(-1) ?? Math.min(...values);
  const high = ticks.find((tick) => tick >= Math.max(...values)) ?? Math.max(...values);
  return [...new Set([low, ...ticks.filter((tick) => tick > low && tick < high), high])];
}

/**
 * Price per million input tokens against context window, both logarithmic. The points are for the eye and the mouse: the
 * same names, links and numbers stand in the table under it.
 */
export function PriceContext({ points }: { points: readonly PricePoint[] }) {
  return (
    <div aria-hidden="true">
      {SIZES.map((size) => (
        <Plot key={size.className} points={points} {...size} />
      ))}
    </div>
  );
}

function Plot({ points, width, height, className }: { points: readonly PricePoint[] } & Size) {
  const prices = points.map(({ price }) => price).filter((price) => price > 0);
  const some = points.length > prices.length;
  const bottom = height - EDGE.bottom - (some ? FREE_STRIP : 0);
  const contexts = covering(
    CONTEXT_TICKS,
    points.map(({ context }) => context),
  );
  const costs = covering(PRICE_TICKS, prices.length > 0 ? prices : [1, 10]);
  const x = scaleLog([contexts[0] ?? 1, contexts.at(-1) ?? 10], [EDGE.left + 10, width - EDGE.right - 10]);
  const y = scaleLog([costs[0] ?? 1, costs.at(-1) ?? 10], [bottom, EDGE.top]);
  const free = height - EDGE.bottom - 10;
  const marks = [...points]
    .map((point) => ({
      ...point,
      panel: panelVerdict(point.takes),
      x: x(point.context),
      y: point.price > 0 ? y(point.price) : free,
    }))
    // Judged tools are named first, then the cheapest.
    .sort((a, b) => (b.panel.median ?? -1) - (a.panel.median ?? -1) || a.price - b.price);
  // Names keep off the scales' own words.
  const labels = placeLabels(
    marks.map(({ name, ...mark }) => ({ name, x: mark.x - EDGE.left, y: mark.y })),
    { width: width - EDGE.left, height: height - EDGE.bottom },
  );
  // What is named first is drawn last, so that an unjudged tool never covers a judged one.
  const drawn = marks.map((mark, i) => ({ mark, label: labels[i] })).reverse();
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} focusable="false" aria-hidden="true">
      {costs.map((tick) => (
        <g key={tick}>
          <path className="g" d={`M${EDGE.left} ${round(y(tick))}H${width}`} />
          <text x={EDGE.left - 8} y={round(y(tick) + 4)} textAnchor="end">
            {dollars(tick)}
          </text>
        </g>
      ))}
      {some && (
        <text x={EDGE.left - 8} y={free + 4} textAnchor="end">
          Free
        </text>
      )}
      {contexts.map((tick) => (
        <g key={tick}>
          <path className="g" d={`M${round(x(tick))} ${EDGE.top}V${height - EDGE.bottom}`} />
          <text x={round(x(tick))} y={height - EDGE.bottom + 16} textAnchor="middle">
            {formatTokens(tick)}
          </text>
        </g>
      ))}
      <path className="g0" d={`M${EDGE.left} ${height - EDGE.bottom}H${width}`} />
      <text x={width} y={height - 4} textAnchor="end">
        Context window, tokens →
      </text>
      {drawn.map(({ mark, label }) => (
        <a key={mark.slug} href={urls.tool(mark.slug)} tabIndex={-1}>
          <title>{`${mark.name}: ${mark.price === 0 ? "free" : dollars(mark.price)}, ${formatTokens(mark.context)}`}</title>
          <path
            className={`dot dot--${mark.panel.word}`}
            transform={`translate(${round(mark.x)} ${round(mark.y)})`}
            d={DOT}
          />
          {label && (
            <text className="name" x={round(label.x + EDGE.left)} y={round(label.y)}>
              {mark.name}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}

const DOT = symbol(symbolCircle, 80)() ?? "";

const round = (value: number) => Math.round(value * 10) / 10;
