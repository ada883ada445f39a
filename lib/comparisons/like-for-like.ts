import type { Judgement } from "../reviews/verdict";

/** One tool of a comparison: its published takes by reviewer. */
export type BenchColumn = ReadonlyMap<string, Judgement>;

export type Outcome =
  | { kind: "nobody" }
  | { kind: "level" }
  | { kind: "too-close" }
  | { kind: "leads"; column: number };

export type LikeForLike = {
  /** Reviewers who judged every column, in the first column's order. */
  reviewers: string[];
  columns: { ships: number; skips: number; mean: number }[];
  outcome: Outcome;
};

/** A tool's column, from its published takes. */
export const benchOf = (tool: { takes: readonly (Judgement & { reviewer: { slug: string } })[] }): BenchColumn =>
  new Map(tool.takes.map((take) => [take.reviewer.slug, take]));

/** What it takes to lead: this many shared reviewers, and this many points of mean. */
export const LEAD = { minReviewers: 3, minPoints: 1 } as const;

/**
 * Compares two to six tools on the reviewers who judged all of them. A tool leads when, against each other one, its mean
 * is at least a point higher and stays higher whichever one reviewer is left out. Sums of whole scores, so ties are exact.
 */
export function likeForLike(columns: readonly BenchColumn[]): LikeForLike {
  const [first, ...rest] = columns;
  const reviewers = [...(first?.keys() ?? [])].filter((reviewer) => rest.every((column) => column.has(reviewer)));
  const shared = columns.map((column) => reviewers.map((reviewer) => column.get(reviewer) as Judgement));
  const scores = shared.map((takes) => takes.map((take) => take.score));
  return {
    reviewers,
    columns: shared.map((takes) => {
      const ships = takes.filter((take) => take.verdict === "SHIP").length;
      return {
        ships,
        skips: takes.length - ships,
        mean: takes.length ? sum(takes.map((t) => t.score)) / takes.length : 0,
      };
    }),
    outcome: outcomeOf(scores, reviewers.length),
  };
}

function outcomeOf(scores: readonly number[][], reviewers: number): Outcome {
  if (reviewers === 0) return { kind: "nobody" };
  if (new Set(scores.map(sum)).size === 1) return { kind: "level" };
  if (reviewers < LEAD.minReviewers) return { kind: "too-close" };
  const column = scores.findIndex((mine, i) => scores.every((other, j) => i === j || beats(mine, other)));
  return column === -1 ? { kind: "too-close" } : { kind: "leads", column };
}

function beats(mine: readonly number[], other: readonly number[]): boolean {
  const gap = sum(mine) - sum(other);
  return gap >= LEAD.minPoints * mine.length && mine.every((score, i) => gap - (score - (other[i] as number)) > 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
