import type { Judgement } from "./verdict";

/** Scores from `from` to `to`, both included. */
export type ScoreBin = { from: number; to: number; ships: number; skips: number };

/** Points that one bar of a distribution covers. */
export const BIN = 10;

/** Takes counted by score: 0–9, 10–19 … 90–100. Empty bins stay, so that the scale is always whole. */
export function scoreBins(takes: readonly Judgement[]): ScoreBin[] {
  const bins = Array.from({ length: 100 / BIN }, (_, i) => ({
    from: i * BIN,
    to: i === 100 / BIN - 1 ? 100 : i * BIN + BIN - 1,
    ships: 0,
    skips: 0,
  }));
  for (const { score, verdict } of takes) {
    const bin = bins[Math.min(Math.floor(score / BIN), bins.length - 1)];
    if (bin && verdict === "SHIP") bin.ships += 1;
    else if (bin) bin.skips += 1;
  }
  return bins;
}
