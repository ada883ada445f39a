import type { AnomalyReason, Choice, HoldReason } from "../votes/schema";

export type IntegrityKind = "HOLD" | "FLAG" | "RELEASE" | "REJECTION";

/** One line of the public record: what was set aside, released or rejected, by whom and why. Times as `Date`. */
export type IntegrityEntry = {
  id: number;
  kind: IntegrityKind;
  tool: { slug: string; name: string };
  reason: HoldReason;
  note: string;
  window: { from: Date; to: Date } | null;
  votes: number;
  /** Null: the site itself, by rule. */
  madeBy: string | null;
  /** The hold or flag this answers. */
  answers: number | null;
  at: Date;
  /** A hold or flag that nobody has answered yet. */
  open: boolean;
};

/** Which votes to set aside: those of one tool cast in a window, all of them or some. */
export type HoldVotes = {
  /** The tool's slug. */
  tool: string;
  from: Date;
  to: Date;
  choice?: Choice;
  voters?: readonly number[];
  reason: AnomalyReason | "EDITOR";
  note: string;
  /** Who decides, by a public name; null: the site itself. */
  by: string | null;
};

/** What is decided about: a whole hold (or flag), or a tool's votes that a limit is holding. */
export type Decided = { hold: number } | { tool: string; heldFor: HoldReason };

export type Decision = { about: Decided; note: string; by: string | null };

export type DecisionOutcome =
  | { ok: true; entry: number; votes: number }
  | { ok: false; code: "NOT_FOUND" | "ALREADY_DECIDED" | "NO_VOTES" };
