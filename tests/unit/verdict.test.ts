import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Judgement, PANEL, panelVerdict } from "@/lib/reviews/verdict";

const takes = (ships: number, skips: number, score = 70): Judgement[] => [
  ...Array.from({ length: ships }, () => ({ score, verdict: "SHIP" as const })),
  ...Array.from({ length: skips }, () => ({ score, verdict: "SKIP" as const })),
];

const judgement: fc.Arbitrary<Judgement> = fc.record({
  score: fc.integer({ min: 0, max: 100 }),
  verdict: fc.constantFrom("SHIP", "SKIP"),
});

describe("the captured pair", () => {
  test("four of four and three of four are both Ship", () => {
    expect(panelVerdict(takes(4, 0)).word).toBe("ship");
    expect(panelVerdict(takes(3, 1)).word).toBe("ship");
  });

  test("its medians, ranges and what divides it", () => {
    const smolvlm = panelVerdict([88, 82, 85, 78].map((score) => ({ score, verdict: "SHIP" })));
    expect(smolvlm).toMatchObject({ median: 83.5, range: { low: 78, high: 88 }, divided: false });
    const fusion = panelVerdict([80, 45, 80, 80].map((score) => ({ score, verdict: score < 50 ? "SKIP" : "SHIP" })));
    expect(fusion).toMatchObject({ ships: 3, total: 4, median: 80, range: { low: 45, high: 80 }, divided: true });
  });
});

test.each([
  [0, 0, "too-few"],
  [2, 0, "too-few"],
  [3, 2, "ship"], // 60 % exactly
  [2, 3, "skip"], // 40 % exactly
  [2, 2, "mixed"],
  [1, 2, "skip"],
  [2, 1, "ship"],
  [5, 4, "mixed"],
])("%i ship and %i skip read %s", (ships, skips, word) => {
  expect(panelVerdict(takes(ships, skips)).word).toBe(word);
});

test("no takes have neither median nor range", () => {
  expect(panelVerdict([])).toEqual({ word: "too-few", ships: 0, total: 0, median: null, range: null, divided: false });
});

test("a range of 34 does not divide, one of 35 does, and two takes never do", () => {
  const range = (low: number, high: number, more = [low]) =>
    panelVerdict([low, high, ...more].map((score) => ({ score, verdict: "SHIP" }))).divided;
  expect([range(50, 84), range(50, 85), range(0, 100, [])]).toEqual([false, true, false]);
});

test("one more ship never makes a verdict worse, one more skip never better", () => {
  const rank = { skip: 0, mixed: 1, ship: 2 };
  fc.assert(
    fc.property(fc.array(judgement, { minLength: PANEL.minTakes }), (panel) => {
      const word = (more: Judgement[]) => rank[panelVerdict([...panel, ...more]).word as keyof typeof rank];
      expect(word(takes(1, 0))).toBeGreaterThanOrEqual(word([]));
      expect(word(takes(0, 1))).toBeLessThanOrEqual(word([]));
    }),
  );
});

test("order does not matter, and the median lies in the range with as many scores on either side", () => {
  fc.assert(
    fc.property(fc.array(judgement, { minLength: 1 }), (panel) => {
      const result = panelVerdict(panel);
      expect(panelVerdict([...panel].reverse())).toEqual(result);
      const { median } = result as { median: number };
      const below = panel.filter(({ score }) => score < median).length;
      const above = panel.filter(({ score }) => score > median).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(panel.length / 2);
    }),
  );
});
