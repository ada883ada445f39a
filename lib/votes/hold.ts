import type { LimitReason, VoteLimits } from "./schema";

/** A visitor's new vote on a tool, as the limits see it. All counts are those before this vote. */
export type Situation = {
  /** The how-manieth new voter of its network that day; null: no network is known. */
  rank: number | null;
  /** This voter has paid with a proof of work, now or before. */
  proved: boolean;
  /** Counted visitor votes of its network on this tool, and of the wider network around it. */
  toolDay: number;
  toolMonth: number;
  wideToolDay: number;
  /** Seconds since its first vote, and how many tools it has voted on. */
  ageSeconds: number;
  tools: number;
};

export type Admission =
  | { do: "COUNT" }
  | { do: "PROVE" }
  | { do: "HOLD"; reason: LimitReason }
  /** Not stored: nobody has so many neighbours that begin to vote on one day. */
  | { do: "REFUSE" };

/**
 * Whether a visitor's vote counts, costs a proof of work first, is kept aside, or is refused. A proof is asked of nobody whose
 * vote would be held anyway, and holding is preferred to refusing: many people may share a network.
 */
export function admit(vote: Situation, limits: VoteLimits): Admission {
  const hold = (reason: LimitReason): Admission => ({ do: "HOLD", reason });
  const inHaste = vote.ageSeconds <= limits.hasteSeconds;
  if (vote.rank === null) return hold("NO_NETWORK");
  if (vote.rank > limits.newHeld) return { do: "REFUSE" };
  if (vote.rank > limits.newProved) return hold("NETWORK_VOTERS");
  if (vote.toolDay >= limits.toolDay) return hold("NETWORK_TOOL_DAY");
  if (vote.toolMonth >= limits.toolMonth) return hold("NETWORK_TOOL_MONTH");
  if (vote.wideToolDay >= limits.wideToolDay) return hold("WIDE_NETWORK_TOOL");
  if (inHaste && vote.tools >= limits.hasteProved) return hold("HASTE");
  const costs = vote.rank > limits.newFree || (inHaste && vote.tools >= limits.hasteFree);
  return costs && !vote.proved ? { do: "PROVE" } : { do: "COUNT" };
}

/** Changes one voter has made: in ten minutes, in a day, in a day on this tool. */
export type Changes = { tenMinutes: number; day: number; toolDay: number };

/** True when one more would be too many. */
export const tooManyChanges = (made: Changes, limits: VoteLimits): boolean =>
  made.tenMinutes >= limits.changesTenMinutes || made.day >= limits.changesDay || made.toolDay >= limits.changesToolDay;
