import { formatNumber, formatShare } from "@/lib/format";
import { wilsonInterval } from "@/lib/reviews/interval";
import { PANEL, type PanelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";

/** The figures behind a panel's verdict, as entries of a description list: share with its interval, median, range. */
export function PanelVitals({
  panel: { ships, total, median, range },
  words,
}: {
  panel: PanelVerdict;
  words: VerdictWords;
}) {
  const { low, high } = wilsonInterval(ships, total);
  return (
    <>
      {total >= PANEL.minTakes && (
        <div>
          <dt>Panel {words.ship.toLowerCase()}</dt>
          <dd>
            {formatShare(ships / total)}
            <small>
              , 95% interval {formatShare(low)} to {formatShare(high)}
            </small>
          </dd>
        </div>
      )}
      {median !== null && range && (
        <div>
          <dt>Median score</dt>
          <dd>
            {formatNumber(median)}
            {total > 1 && (
              <small>
                , range {range.low} to {range.high}
              </small>
            )}
          </dd>
        </div>
      )}
    </>
  );
}
