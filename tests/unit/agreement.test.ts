import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement, type JudgedTools, judgedByReviewer } from "@/lib/reviews/agreement";
import { agreementWords } from "@/lib/reviews/panel-words";
import { SHARE } from "@/lib/reviews/share-stage";

const judged = (scores: Record<string, number>): JudgedTools =>
  new Map(Object.entries(scores).map(([tool, score]) => [tool, { score, verdict: score < 50 ? "SKIP" : "SHIP" }]));

const five = judged({ a: 80, b: 70, c: 60, d: 40, e: 90 });

test("verdicts are compared on the tools that both judged, and on no other", () => {
  const other = judged({ a: 70, b: 45, c: 66, d: 30, e: 90, alone: 10 });
  expect(agreement(five, other)).toEqual({ shared: 5, equal: 4, share: 0.8, meanGap: 10.2 });
  expect(agreementWords(agreement(five, other))).toBe(
    "Same verdict on 4 of 5 tools, 80%; scores 10.2 points apart on average",
  );
});

describe("below five shared tools", () => {
  const four = agreement(five, judged({ a: 80, b: 70, c: 60, d: 40 }));

  test("there are counts, and neither a share nor a difference", () => {
    expect(four).toEqual({ shared: 4, equal: 4, share: null, meanGap: null });
    expect(agreementWords(four)).toBe("Same verdict on 4 of 4 tools");
    expect(agreementWords(four)).not.toContain("%");
  });

  test("one tool and no tool have words of their own", () => {
    expect(agreementWords(agreement(five, judged({ a: 10 })))).toBe("Same verdict on 0 of 1 tool");
    expect(agreementWords(agreement(five, judged({ z: 10 })))).toBe("No tool judged by both");
  });
});

test("judgements are laid out by reviewer and tool", () => {
  const panel = judgedByReviewer([
    { reviewer: "builder", tool: "a", score: 80, verdict: "SHIP" },
    { reviewer: "builder", tool: "b", score: 20, verdict: "SKIP" },
    { reviewer: "skeptic", tool: "a", score: 30, verdict: "SKIP" },
  ]);
  expect([...panel.keys()]).toEqual(["builder", "skeptic"]);
  expect(panel.get("builder")?.get("b")).toEqual({ score: 20, verdict: "SKIP" });
  expect(panel.get("skeptic")?.size).toBe(1);
});

const tools = fc.dictionary(fc.constantFrom(..."abcdefghij"), fc.integer({ min: 0, max: 100 })).map(judged);

test("it does not matter who is asked first, and everybody agrees with themselves", () => {
  fc.assert(
    fc.property(tools, tools, (one, other) => {
      expect(agreement(one, other)).toEqual(agreement(other, one));
      const self = agreement(one, one);
      expect(self).toMatchObject({ shared: one.size, equal: one.size });
      if (one.size >= SHARE.minShown) expect(self).toMatchObject({ share: 1, meanGap: 0 });
    }),
  );
});
