import { isSlug } from "../tools/slug";
import type { Network } from "../voters/network";
import type { Voter } from "../voters/schema";

export type Choice = "SHIP" | "SKIP";
/** What a voter wants the vote to be: it is set, never toggled, so that a repeated request changes nothing. */
export type Wish = Choice | "NONE";
export type VoteStatus = "COUNTED" | "HELD" | "REJECTED";

/** Limits at the moment a vote is cast. Signing in lifts these holds; the other reasons it does not. */
export const LIMIT_REASONS = [
  "NO_NETWORK",
  "NO_PROOF",
  "HASTE",
  "NETWORK_VOTERS",
  "NETWORK_TOOL_DAY",
  "NETWORK_TOOL_MONTH",
  "WIDE_NETWORK_TOOL",
] as const;

export const ANOMALY_REASONS = [
  "ANOMALY_RATE",
  "ANOMALY_NEWCOMERS",
  "ANOMALY_NETWORKS",
  "ANOMALY_CADENCE",
  "ANOMALY_REFERRER",
] as const;

export type LimitReason = (typeof LIMIT_REASONS)[number];
export type AnomalyReason = (typeof ANOMALY_REASONS)[number];
export type HoldReason = LimitReason | AnomalyReason | "EDITOR";

/** Counted votes by choice, members' among them, and votes that are set aside. */
export type Tally = {
  ship: number;
  skip: number;
  memberShip: number;
  memberSkip: number;
  held: number;
  rejected: number;
};

/** Something of a tool with its tally as of some minutes ago. */
export type WithTally<Of> = Of & { tally: Tally };

/** A voter's own vote, and whether it counts. */
export type MyVote = { choice: Choice; status: VoteStatus; reason: HoldReason | null };

/** In place of a proof of work: this browser cannot compute one (no secure context), so the vote is held where one is needed. */
export const NO_PROOF_POSSIBLE = "unavailable";

/** The most tools one question may be about. */
export const MOST_TOOLS = 20;

/** The tools that a question names, `a,b`: slugs alone, each once. */
export const readTools = (text: string | null): string[] =>
  [...new Set((text ?? "").slice(0, 2_000).split(","))].filter(isSlug).slice(0, MOST_TOOLS);

export type CastVote = {
  /** The tool's slug, of now or of before. */
  tool: string;
  choice: Wish;
  voter: Voter;
  /** From `networkOf(client address)`; null if the address is not known. Members need none. */
  network: Network | null;
  /** The browser's proof of work, or NO_PROOF_POSSIBLE. */
  proof?: string;
  /** The host of the other site's page that led here. */
  referrer?: string | null;
};

export type CastRefusal =
  | "TOOL_NOT_FOUND"
  /** Nothing was stored: solve a challenge for this voter and send the vote again with the proof. */
  | "PROOF_NEEDED"
  /** The proof was wrong, too old, another voter's, or used before: get a new challenge. */
  | "PROOF_REFUSED"
  | "TOO_MANY_CHANGES"
  | "TOO_MANY_VOTERS"
  /** This browser's votes belong to a member, who has voted on this tool: sign in to change it. */
  | "SIGN_IN";

export type CastOutcome =
  | { ok: true; tool: string; tally: Tally; mine: MyVote | null; changed: boolean }
  | { ok: false; code: CastRefusal };

/** How much a network or a voter may do. Counts; an operator may set the first six (see .env.example). */
export type VoteLimits = {
  /** New voters of a network in a day: free, then with a proof of work, then held, then refused. */
  newFree: number;
  newProved: number;
  newHeld: number;
  /** Counted visitor votes of a network on one tool: in 24 hours, and in 30 days. */
  toolDay: number;
  toolMonth: number;
  /** The same in 24 hours for the wider network around it: /24 or /48. */
  wideToolDay: number;
  /** Tools a voter votes on within `hasteSeconds` of its first vote: free, then with a proof of work, then held. */
  hasteSeconds: number;
  hasteFree: number;
  hasteProved: number;
  /** Changes by one voter: in 10 minutes, in a day, in a day on one tool. Beyond: refused. */
  changesTenMinutes: number;
  changesDay: number;
  changesToolDay: number;
};

export const LIMITS: VoteLimits = {
  newFree: 20,
  newProved: 100,
  newHeld: 200,
  toolDay: 5,
  toolMonth: 20,
  wideToolDay: 30,
  hasteSeconds: 10,
  hasteFree: 3,
  hasteProved: 10,
  changesTenMinutes: 60,
  changesDay: 200,
  changesToolDay: 12,
};

/** A tool's tally when its votes are counted one by one, where it differs from what is kept. */
export type TallyDifference = { toolId: number; tool: string; kept: Tally; counted: Tally };

/** A day of a tool's public ledger. Changes of votes by visitors and by members, and what was set aside for which reason. */
export type LedgerDay = {
  day: string;
  visitors: LedgerSide;
  members: LedgerSide;
  /** Votes set aside that day, by reason: held by a limit or the watch, rejected by an editor. */
  held: Partial<Record<HoldReason, number>>;
  rejected: Partial<Record<HoldReason, number>>;
  released: number;
};

/** `cast`: votes made and changed that day, whatever became of them. `ship` and `skip`: by how many the counted votes grew. */
export type LedgerSide = { cast: number; ship: number; skip: number };
