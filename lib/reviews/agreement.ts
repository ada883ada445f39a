import { SHARE } from "./share-stage";
import type { Judgement } from "./verdict";

/** One reviewer's judgements by tool. */
export type JudgedTools = ReadonlyMap<string, Judgement>;

/** How two reviewers judge the tools that both have judged. `share` in [0, 1] and `meanGap` in points: null below 5 shared tools. */
export type Agreement = { shared: number; equal: number; share: number | null; meanGap: number | null };

/** On the tools both judged: equal verdicts, and the mean absolute difference of scores. The order of the two does not matter. */
export function agreement(one: JudgedTools, other: JudgedTools): Agreement {
  const pairs = [...one].flatMap(([tool, mine]) => {
    const theirs = other.get(tool);
    return theirs ? [[mine, theirs] as const] : [];
  });
  const shared = pairs.length;
  const equal = pairs.filter(([a, b]) => a.verdict === b.verdict).length;
  const gaps = pairs.reduce((sum, [a, b]) => sum + Math.abs(a.score - b.score), 0);
  const told = shared >= SHARE.minShown;
  return { shared, equal, share: told ? equal / shared : null, meanGap: told ? gaps / shared : null };
}

/** Every reviewer's judgements by tool; who has judged nothing is not in it. */
export function judgedByReviewer(
  judgements: readonly (Judgement & { reviewer: string; tool: string })[],
): ReadonlyMap<string, JudgedTools> {
  const panel = new Map<string, Map<string, Judgement>>();
  for (const { reviewer, tool, ...judgement } of judgements) {
    const tools = panel.get(reviewer) ?? new Map<string, Judgement>();
    panel.set(reviewer, tools.set(tool, judgement));
  }
  return panel;
}
