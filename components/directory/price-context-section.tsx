import { PriceContext } from "@/components/chart/price-context";
import { Section } from "@/components/ui/section";
import type { PricePoint } from "@/lib/categories/schema";
import { verdictLabel } from "@/lib/directory/facet-words";
import { VERDICTS } from "@/lib/directory/schema";
import { formatMoney, formatNumber } from "@/lib/format";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

/** Fewer points than this are no picture. */
export const MIN_POINTS = 3;

/** What a category's models cost and how much they read at once, as a picture and as a table. */
export function PriceContextSection({ points, words }: { points: readonly PricePoint[]; words: VerdictWords }) {
  const verdicts = new Set(points.map(({ takes }) => panelVerdict(takes).word));
  return (
    <Section
      id="price-context"
      title="Price and context"
      note="Dollars per million input tokens against the context window, both on logarithmic scales: lower is cheaper, further right reads more. Names are shown where there is room; all are in the table."
    >
      <figure className="pc">
        <PriceContext points={points} />
        <figcaption className="pc__key">
          {VERDICTS.filter((verdict) => verdicts.has(verdict)).map((verdict) => (
            <span key={verdict}>
              <svg viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
                <circle r="5" className={`dot dot--${verdict}`} />
              </svg>
              {verdictLabel(verdict, words)}
            </span>
          ))}
        </figcaption>
      </figure>
      <details>
        <summary>The same as a table</summary>
        <table className="pc__table">
          <caption className="vh">Input price and context window, cheapest first</caption>
          <thead>
            <tr>
              <th scope="col">Tool</th>
              <th scope="col" className="num">
                $ per 1M input
              </th>
              <th scope="col" className="num">
                Context, tokens
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ slug, name, price, context }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={urls.tool(slug)}>{name}</a>
                </th>
                <td className="num">{price === 0 ? "Free" : formatMoney(price * 100, "USD")}</td>
                <td className="num">{formatNumber(context)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
