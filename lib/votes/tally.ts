import { type ShareStage, shareStage } from "../reviews/share-stage";
import { type ShipShare, shipShare } from "../reviews/ship-rate";
import type { Tally } from "./schema";

/** What a tally may say: an invitation (none), counts alone, an early share with its interval, a settled one. */
export type Community = ShipShare & { stage: ShareStage; underReview: number };

/** Only counted votes speak. Share and interval are null until there are five: see lib/reviews/share-stage.ts. */
export function communityOf({ ship, skip, held }: Pick<Tally, "ship" | "skip" | "held">): Community {
  return { ...shipShare(ship, ship + skip), stage: shareStage(ship + skip), underReview: held };
}

export const NO_VOTES: Tally = { ship: 0, skip: 0, memberShip: 0, memberSkip: 0, held: 0, rejected: 0 };
