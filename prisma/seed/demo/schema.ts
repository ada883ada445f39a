import type {
  AuthorKind,
  Evidence,
  HoldReason,
  RevisionKind,
  TakeStatus,
  Verdict,
} from "../../../lib/generated/prisma/enums";
import type { NewFact, NewPlan, NewTool } from "../tool";

/** What the demonstration says. Days are counted back from the day of the seed, so that nothing in it ages. */

export type DemoFact = Omit<NewFact, "checkedAt" | "checkedBy" | "sourceUrl"> & { daysAgo?: number; unsourced?: true };
export type DemoPlan = Omit<NewPlan, "checkedAt" | "checkedBy" | "sourceUrl"> & { daysAgo?: number; unsourced?: true };

export type DemoText = {
  score: number;
  /** What goes without saying of the score: ship from 55 on. */
  verdict?: Verdict;
  body: string;
  /** Null: not published. */
  daysAgo: number | null;
  kind?: Exclude<RevisionKind, "FIRST">;
  reason?: string;
};

export type DemoTake = {
  reviewer: string;
  /** Oldest first. */
  texts: readonly DemoText[];
  status?: TakeStatus;
  author?: AuthorKind;
  evidence?: Evidence;
  versionJudged?: string | null;
  disclosures?: readonly object[];
  /** Titles; one with an address has it after a space. None: the maker's documentation. */
  sources?: readonly string[];
};

export type DemoTool = Omit<NewTool, "websiteUrl"> & {
  /** Slugs that it had before, oldest first. */
  formerSlugs?: readonly string[];
  facts?: readonly DemoFact[];
  plans?: readonly DemoPlan[];
  takes?: readonly DemoTake[];
};

/** Counted votes, `memberShip` of those for ship by members; and votes for ship that are held, for one reason. */
export type DemoVotes = { ship: number; skip: number; memberShip?: number; held?: number; reason?: HoldReason };
