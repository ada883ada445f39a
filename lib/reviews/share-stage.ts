/** From how many answers on a share is told at all, and from how many on it is no longer called early. */
export const SHARE = { minShown: 5, minSettled: 20 } as const;

/** How much a share of so many answers may say: nothing, counts alone, an early share, a settled one. */
export type ShareStage = "none" | "counts" | "early" | "settled";

export function shareStage(total: number): ShareStage {
  if (total === 0) return "none";
  if (total < SHARE.minShown) return "counts";
  return total < SHARE.minSettled ? "early" : "settled";
}
