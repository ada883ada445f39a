import { type Interval, wilsonInterval } from "./interval";
import { shareStage } from "./share-stage";
import type { Judgement } from "./verdict";

/** A share of ships. `share` and `interval` in [0, 1]; null while there are too few answers for a share (share-stage.ts). */
export type ShipShare = { ships: number; total: number; share: number | null; interval: Interval | null };

/** `ships` of `total` answers, takes or votes. */
export function shipShare(ships: number, total: number): ShipShare {
  const told = ["early", "settled"].includes(shareStage(total));
  return { ships, total, share: told ? ships / total : null, interval: told ? wilsonInterval(ships, total) : null };
}

/** How often one reviewer says ship. */
export const shipRate = (takes: readonly Judgement[]): ShipShare =>
  shipShare(takes.filter((take) => take.verdict === "SHIP").length, takes.length);
