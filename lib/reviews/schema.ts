import type { Disclosure } from "../disclosures";
import type { Judgement } from "./verdict";

export type Reviewer = {
  slug: string;
  name: string;
  lens: string;
  looksAt: string;
  disclosure: string;
  active: boolean;
};

export type AuthorKind = "HUMAN" | "AI_DRAFTED" | "AI_WRITTEN";

/** A published take as readers see it. The body is Markdown. */
export type Take = Judgement & {
  reviewer: { slug: string; name: string };
  body: string;
  versionJudged: string | null;
  evidence: "HANDS_ON" | "RESEARCH";
  authorKind: AuthorKind;
  publishedAt: Date;
  approvedBy: string | null;
  disclosures: Disclosure[];
  sources: { title: string; url: string | null }[];
  /** How this text came after an earlier one. */
  change: "CORRECTION" | "CLARIFICATION" | "UPDATE" | null;
  /** It still counts, but an editor has marked it to be looked at again. */
  needsRecheck: boolean;
};

/** A take that no longer stands: it counts nowhere, but keeps its place and says why. */
export type Retraction = { reviewer: { slug: string; name: string }; reason: string | null; at: Date; take: Take };

/** What one reviewer said about one tool, in numbers. `reviewer` and `tool` are slugs. */
export type PanelJudgement = Judgement & { reviewer: string; tool: string; authorKind: AuthorKind };

/** A line of one reviewer's work. The body is Markdown. */
export type FiledTake = Judgement & {
  tool: { slug: string; name: string };
  body: string;
  authorKind: AuthorKind;
  evidence: Take["evidence"];
  publishedAt: Date;
};

export type ChangeKind = "CORRECTION" | "CLARIFICATION" | "UPDATE" | "RETRACTION";

/** A published change to a take that readers had already seen. */
export type TakeChange = {
  id: number;
  kind: ChangeKind;
  reason: string | null;
  at: Date;
  tool: { slug: string; name: string };
  reviewer: { slug: string; name: string };
};

export const CHANGE_WORDS: Record<ChangeKind, { title: string; done: string; says: string }> = {
  CORRECTION: {
    title: "Correction",
    done: "Corrected",
    says: "Something in the take was wrong. The new text says what, and puts it right.",
  },
  CLARIFICATION: {
    title: "Clarification",
    done: "Clarified",
    says: "Nothing was wrong, but it could be misread. The meaning stays, the wording changes.",
  },
  UPDATE: {
    title: "Update",
    done: "Updated",
    says: "The tool changed, and so did the judgement. The old text was right when it was written.",
  },
  RETRACTION: {
    title: "Retraction",
    done: "Retracted",
    says: "The take no longer stands and counts in no figure. It keeps its address and says why it was taken back.",
  },
};

/** Takes that a reviewer's page lists; older ones stand on their tools' pages. */
export const LISTED_TAKES = 200;

export const EVIDENCE_WORDS = { HANDS_ON: "Hands-on", RESEARCH: "Research only" } as const;

export const AUTHOR_WORDS: Record<AuthorKind, string> = {
  HUMAN: "Written by a person",
  AI_DRAFTED: "AI-drafted",
  AI_WRITTEN: "AI-written",
};
