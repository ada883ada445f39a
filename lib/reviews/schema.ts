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
  sources: { title: string; url: string | null }[];
};

export const EVIDENCE_WORDS = { HANDS_ON: "Hands-on", RESEARCH: "Research only" } as const;

export const AUTHOR_WORDS: Record<AuthorKind, string> = {
  HUMAN: "Written by a person",
  AI_DRAFTED: "AI-drafted",
  AI_WRITTEN: "AI-written",
};
