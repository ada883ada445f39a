import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bench, flips, leader, readWeights, STOPS, weightedMeans, writeWeights } from "@/lib/comparisons/lens";

const captured: Bench = [
  { reviewer: "builder", scores: [88, 80] },
  { reviewer: "skeptic", scores: [82, 45] },
  { reviewer: "futurist", scores: [85, 80] },
];
const split: Bench = [
  { reviewer: "builder", scores: [90, 60] },
  { reviewer: "skeptic", scores: [50, 70] },
  { reviewer: "founder", scores: [70, 70] },
];

test("equal weights give the plain means, and the captured pair cannot be flipped", () => {
  expect(weightedMeans(captured, {}).map((mean) => mean.toFixed(1))).toEqual(["85.0", "68.3"]);
  expect(flips(captured, {})).toEqual([]);
});

test("a leader who hangs on one reviewer is flipped by that reviewer's weight", () => {
  expect(leader(weightedMeans(split, {}))).toBe(0);
  expect(flips(split, {})).toEqual([
    { reviewer: "builder", weight: 0, leader: 1 },
    { reviewer: "skeptic", weight: 2, leader: 1 },
    { reviewer: "skeptic", weight: 3, leader: 1 },
  ]);
});

test("all at zero counts as all equal", () => {
  expect(weightedMeans(split, { builder: 0, skeptic: 0, founder: 0 })).toEqual(weightedMeans(split, {}));
});

test("a gap under one point is too close to call, and nothing leads alone", () => {
  expect([leader([70.5, 70]), leader([71, 70]), leader([70, 70]), leader([70]), leader([])]).toEqual([
    null,
    0,
    null,
    null,
    null,
  ]);
});

const weights = fc.dictionary(fc.constantFrom("builder", "skeptic", "founder"), fc.constantFrom(...STOPS));

test("what an address says is read back, and anything else in it is left out", () => {
  const reviewers = split.map(({ reviewer }) => reviewer);
  fc.assert(
    fc.property(weights, (given) => {
      const read = readWeights(writeWeights(given), reviewers);
      expect(weightedMeans(split, read)).toEqual(weightedMeans(split, given));
    }),
  );
  expect(readWeights("builder:9,nobody:2,skeptic:3,__proto__:2,:", reviewers)).toEqual({ skeptic: 3 });
});

test("a weighted mean stays between the lowest and the highest score", () => {
  fc.assert(
    fc.property(weights, (given) => {
      for (const [i, mean] of weightedMeans(split, given).entries()) {
        const scores = split.map((row) => row.scores[i] as number);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      }
    }),
  );
});
