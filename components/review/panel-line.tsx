import { formatNumber, formatShare } from "@/lib/format";
import { wilsonInterval } from "@/lib/reviews/interval";
import { PANEL, type PanelVerdict } from "@/lib/reviews/verdict";

/** The figures behind a panel's verdict: share with its interval, median, range. */
export function PanelLine({ panel }: { panel: PanelVerdict }) {
  if (panel.total === 0) return <span>No takes yet</span>;
  const { low, high } = wilsonInterval(panel.ships, panel.total);
  return (
    <span>
      {panel.total >= PANEL.minTakes && (
        <>
          Panel ship {formatShare(panel.ships / panel.total)}, 95% interval {formatShare(low)} to {formatShare(high)}.{" "}
        </>
      )}
      {panel.median !== null && <>Median {formatNumber(panel.median)}</>}
      {panel.range && panel.total > 1 && `, range ${panel.range.low} to ${panel.range.high}`}.
      {panel.divided && " Divided."}
    </span>
  );
}
