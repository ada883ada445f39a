/** What a take says in numbers: a score of 0–100 and ship or skip. */
export type Judgement = { score: number; verdict: "SHIP" | "SKIP" };

/** The thresholds of a panel's verdict; shares in per cent. */
export const PANEL = { minTakes: 3, shipShare: 60, skipShare: 40, dividedRange: 35 } as const;

export type PanelWord = "too-few" | "ship" | "mixed" | "skip";

export type PanelVerdict = {
  word: PanelWord;
  ships: number;
  total: number;
  /** Middle score, the mean of the middle two for an even count; null without takes. */
  median: number | null;
  range: { low: number; high: number } | null;
  divided: boolean;
};

/** The verdict of a panel on one tool, from its published takes: share of ships, with 60 % and 40 % inclusive. */
export function panelVerdict(takes: readonly Judgement[]): PanelVerdict {
  const total = takes.length;
  const ships = takes.filter((take) => take.verdict === "SHIP").length;
  const scores = takes.map((take) => take.score).sort((a, b) => a - b);
  const low = scores[0];
  const high = scores[total - 1];
  const range = low === undefined || high === undefined ? null : { low, high };
  const enough = total >= PANEL.minTakes;
  return {
    word: enough ? wordOf(ships, total) : "too-few",
    ships,
    total,
    median: median(scores),
    range,
    divided: enough && range !== null && range.high - range.low >= PANEL.dividedRange,
  };
}

function wordOf(ships: number, total: number): PanelWord {
  if (ships * 100 >= PANEL.shipShare * total) return "ship";
  return ships * 100 <= PANEL.skipShare * total ? "skip" : "mixed";
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
