import type { Attribute, Fact } from "@/lib/facts/schema";
import type { Reviewer, Take } from "@/lib/reviews/schema";
import type { Judgement } from "@/lib/reviews/verdict";
import type { ToolPage } from "@/lib/tools/schema";

// Fictional tools and takes, so that every state can be shown.

export const TODAY = "2026-11-23";
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

const NAMES = ["Builder", "Skeptic", "Futurist", "Founder", "Creator"];

export const reviewers: Reviewer[] = NAMES.map((name) => ({
  slug: name.toLowerCase(),
  name,
  lens: name.toLowerCase(),
  looksAt: "Looks at what a sample looks at. Asks what it would ask.",
  disclosure: "A sample.",
  active: true,
}));

export const judge = (score: number): Judgement => ({ score, verdict: score < 55 ? "SKIP" : "SHIP" });

export function sampleTake(name: string, score: number, given: Partial<Take> = {}): Take {
  return {
    reviewer: { slug: name.toLowerCase(), name },
    ...judge(score),
    body: "It does the ordinary case in **one call** and leaves the rest to you.\n\nThe second paragraph says what would change this judgement.",
    versionJudged: "Sample 2",
    evidence: "RESEARCH",
    authorKind: "AI_WRITTEN",
    publishedAt: day("2026-11-20"),
    approvedBy: null,
    disclosures: [],
    change: null,
    needsRecheck: false,
    sources: [{ title: "A sample source", url: "https://example.org/source" }],
    ...given,
  };
}

/** A tool with a score a reviewer, in the panel's order; null is no take. */
export function sampleTool(name: string, scores: (number | null)[]): ToolPage {
  return {
    slug: name.toLowerCase().replaceAll(" ", "-"),
    name,
    maker: "Sample Works",
    tagline: `What ${name} is, in one line`,
    description: null,
    bestFor: "Being looked at",
    websiteUrl: null,
    category: { slug: "samples", name: "Samples" },
    facts: [],
    plans: [],
    takes: scores.flatMap((score, i) => (score === null ? [] : [sampleTake(NAMES[i] ?? "", score)])),
    retracted: [],
    disclosures: [],
    related: [],
  };
}

export const attribute = (given: Partial<Attribute> = {}): Attribute => ({
  key: "sample",
  label: "Sample",
  group: "Samples",
  type: "BOOLEAN",
  unit: null,
  unitScale: 1,
  ttlDays: 180,
  better: "NONE",
  position: 0,
  ...given,
});

export const fact = (given: Partial<Fact> = {}): Fact => ({
  state: "VALUE",
  number: null,
  amountMinor: null,
  currency: null,
  text: null,
  list: [],
  date: null,
  datePrecision: null,
  note: null,
  makersFigure: false,
  sourceUrl: "https://example.org/prices",
  checkedAt: day("2026-11-11"),
  ...given,
});

export const longAgo = day("2025-11-11");
