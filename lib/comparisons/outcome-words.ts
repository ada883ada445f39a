import { count, formatNumber, listOf } from "../format";
import type { LikeForLike } from "./like-for-like";

/** "On the 3 reviewers who judged both: 3–0 against 2–1". */
export function headlineWords({ reviewers, columns }: LikeForLike): string {
  const all = columns.length === 2 ? "both" : `all ${columns.length}`;
  if (reviewers.length === 0) return `No reviewer has judged ${all}`;
  const scores = columns.map(({ ships, skips }) => `${ships}–${skips}`);
  const who = reviewers.length === 1 ? "the one reviewer" : `the ${count(reviewers.length, "reviewer")}`;
  return `On ${who} who judged ${all}: ${columns.length === 2 ? scores.join(" against ") : listOf(scores)}`;
}

/** Who leads and by how many points of mean, or that nobody does. `names` are the tools', in the columns' order. */
export function outcomeWords({ columns, outcome }: LikeForLike, names: readonly string[]): string {
  switch (outcome.kind) {
    case "nobody":
      return "There is no like-for-like score, and no winner.";
    case "level":
      return "Level";
    case "too-close":
      return "Too close to call";
    case "leads": {
      const mine = columns[outcome.column]?.mean ?? 0;
      const next = Math.max(...columns.filter((_, i) => i !== outcome.column).map((column) => column.mean));
      return `${names[outcome.column]} leads by ${formatNumber(mine - next, 1)} points`;
    }
  }
}
