import { count, formatNumber, formatShare, listOf } from "../format";
import type { VerdictWords } from "../site";
import type { Agreement } from "./agreement";
import type { ScoreBin } from "./score-bins";
import type { ShipShare } from "./ship-rate";
import { type Judgement, panelVerdict } from "./verdict";

/** "46 of 60 ship, 77%, 95% interval 65% to 86%"; counts alone while there are too few answers for a share. */
export function shipShareWords({ ships, total, share, interval }: ShipShare, words: VerdictWords): string {
  const ship = words.ship.toLowerCase();
  if (share === null || interval === null) return `${ships} ${ship}, ${total - ships} ${words.skip.toLowerCase()}`;
  const range = `${formatShare(interval.low)} to ${formatShare(interval.high)}`;
  return `${ships} of ${total} ${ship}, ${formatShare(share)}, 95% interval ${range}`;
}

/** "Same verdict on 16 of 20 tools, 80%; scores 9.4 points apart on average"; counts alone below five shared tools. */
export function agreementWords({ shared, equal, share, meanGap }: Agreement): string {
  if (shared === 0) return "No tool judged by both";
  const same = `Same verdict on ${equal} of ${count(shared, "tool")}`;
  if (share === null || meanGap === null) return same;
  return `${same}, ${formatShare(share)}; scores ${formatNumber(meanGap, 1)} points apart on average`;
}

/** "Median 80, 45 to 80"; null without takes. A single score needs no range. */
export function medianWords(takes: readonly Judgement[]): string | null {
  const { median, range } = panelVerdict(takes);
  if (median === null || range === null) return null;
  return takes.length === 1 ? `Score ${range.low}` : `Median ${formatNumber(median)}, ${range.low} to ${range.high}`;
}

/** "4 scores. Median 80, 45 to 80. Ship at 80, 80 and 80. Skip at 45." */
export function scoresWords(takes: readonly Judgement[], words: VerdictWords): string {
  const at = (verdict: Judgement["verdict"], word: string) => {
    const scores = takes.filter((take) => take.verdict === verdict).map((take) => take.score);
    return scores.length > 0 ? `${word} at ${listOf(scores.sort((a, b) => a - b).map(String))}` : null;
  };
  const parts = [medianWords(takes), at("SHIP", words.ship), at("SKIP", words.skip)];
  return `${[count(takes.length, "score"), ...parts].filter(Boolean).join(". ")}.`;
}

/** "40 to 49: 1 ship, 3 skip; 70 to 79: 5 ship." Empty bins are left out. */
export function binsWords(bins: readonly ScoreBin[], words: VerdictWords): string {
  const told = bins.flatMap(({ from, to, ships, skips }) => {
    const parts = [
      ships > 0 && `${ships} ${words.ship.toLowerCase()}`,
      skips > 0 && `${skips} ${words.skip.toLowerCase()}`,
    ].filter(Boolean);
    return parts.length > 0 ? [`${from} to ${to}: ${parts.join(", ")}`] : [];
  });
  return `${told.join("; ")}.`;
}
