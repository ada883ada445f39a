import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BenchColumn, likeForLike } from "@/lib/comparisons/like-for-like";
import { headlineWords, outcomeWords } from "@/lib/comparisons/outcome-words";

const column = (scores: Record<string, number>): BenchColumn =>
  new Map(Object.entries(scores).map(([who, score]) => [who, { score, verdict: score < 50 ? "SKIP" : "SHIP" }]));

const smolvlm = column({ builder: 88, skeptic: 82, futurist: 85, founder: 78 });
const fusion = column({ builder: 80, skeptic: 45, futurist: 80, creator: 80 });

describe("the captured pair", () => {
  const result = likeForLike([smolvlm, fusion]);

  test("is judged on the three who judged both", () => {
    expect(result.reviewers).toEqual(["builder", "skeptic", "futurist"]);
    expect(headlineWords(result)).toBe("On the 3 reviewers who judged both: 3–0 against 2–1");
  });

  test("has means of 85.0 and 68.3, and the first leads by 16.7 points", () => {
    expect(result.columns.map(({ mean }) => mean.toFixed(1))).toEqual(["85.0", "68.3"]);
    expect(outcomeWords(result, ["SmolVLM 2.5", "Model Fusion"])).toBe("SmolVLM 2.5 leads by 16.7 points");
  });
});

const outcome = (...columns: Record<string, number>[]) => likeForLike(columns.map(column)).outcome;

test("without a shared reviewer there is no winner", () => {
  const result = likeForLike([column({ a: 90 }), column({ b: 10 })]);
  expect(result.outcome).toEqual({ kind: "nobody" });
  expect(headlineWords(result)).toBe("No reviewer has judged both");
});

test("two shared reviewers are too few to lead, however far apart", () => {
  expect(outcome({ a: 99, b: 99 }, { a: 1, b: 1 })).toEqual({ kind: "too-close" });
});

test("equal means are level", () => {
  expect(outcome({ a: 60, b: 70, c: 80 }, { a: 80, b: 70, c: 60 })).toEqual({ kind: "level" });
});

test("a lead of exactly one point counts, one of two thirds does not", () => {
  expect(outcome({ a: 71, b: 71, c: 71 }, { a: 70, b: 70, c: 70 })).toEqual({ kind: "leads", column: 0 });
  expect(outcome({ a: 71, b: 71, c: 70 }, { a: 70, b: 70, c: 70 })).toEqual({ kind: "too-close" });
});

test("a lead that hangs on one reviewer is too close to call", () => {
  expect(outcome({ a: 100, b: 70, c: 70 }, { a: 10, b: 71, c: 71 })).toEqual({ kind: "too-close" });
});

test("of three tools one leads only if it beats each other one", () => {
  const weak = { a: 20, b: 20, c: 20 };
  const good = { a: 80, b: 80, c: 80 };
  const best = { a: 90, b: 90, c: 90 };
  expect(outcome(weak, best, good)).toEqual({ kind: "leads", column: 1 });
  expect(outcome(weak, good, good)).toEqual({ kind: "too-close" });
  expect(headlineWords(likeForLike([weak, good, best].map(column)))).toBe(
    "On the 3 reviewers who judged all 3: 0–3, 3–0 and 3–0",
  );
});

const bench = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { maxLength: 8 });

test("swapping the columns swaps the leader and nothing else", () => {
  fc.assert(
    fc.property(bench, (scores) => {
      const side = (i: 0 | 1) => column(Object.fromEntries(scores.map((pair, n) => [`r${n}`, pair[i]])));
      const there = likeForLike([side(0), side(1)]).outcome;
      const back = likeForLike([side(1), side(0)]).outcome;
      expect(back).toEqual(there.kind === "leads" ? { kind: "leads", column: 1 - there.column } : there);
    }),
  );
});

test("who leads has the higher mean, by a point, whichever reviewer is left out", () => {
  fc.assert(
    fc.property(bench, (scores) => {
      const side = (i: 0 | 1) => column(Object.fromEntries(scores.map((pair, n) => [`r${n}`, pair[i]])));
      const { outcome: result } = likeForLike([side(0), side(1)]);
      const sign = result.kind === "leads" && result.column === 1 ? -1 : 1;
      const gaps = scores.map(([a, b]) => sign * (a - b));
      const total = gaps.reduce((sum, gap) => sum + gap, 0);
      const holds = scores.length >= 3 && total / scores.length >= 1 && gaps.every((gap) => total - gap > 0);
      if (result.kind === "leads") expect(holds).toBe(true);
    }),
  );
});

test("a reviewer of one column alone changes nothing", () => {
  const more = new Map([...smolvlm, ["guest", { score: 0, verdict: "SKIP" as const }]]);
  expect(likeForLike([more, fusion])).toEqual(likeForLike([smolvlm, fusion]));
});
