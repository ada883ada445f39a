import fc from "fast-check";
import { expect, test } from "vitest";
import { firstSentences } from "@/lib/reviews/first-sentences";
import { wilsonInterval } from "@/lib/reviews/interval";
import { binsWords, medianWords, scoresWords, shipShareWords } from "@/lib/reviews/panel-words";
import { scoreBins } from "@/lib/reviews/score-bins";
import { shareStage } from "@/lib/reviews/share-stage";
import { shipRate, shipShare } from "@/lib/reviews/ship-rate";
import type { Judgement } from "@/lib/reviews/verdict";

const words = { ship: "Ship", skip: "Skip" };
const judge = (score: number): Judgement => ({ score, verdict: score < 50 ? "SKIP" : "SHIP" });

test.each([
  [0, "none"],
  [1, "counts"],
  [4, "counts"],
  [5, "early"],
  [19, "early"],
  [20, "settled"],
])("%i answers are told as %s", (total, stage) => {
  expect(shareStage(total)).toBe(stage);
});

test("a reviewer's rate has a share and its interval from five takes on", () => {
  expect(shipRate([80, 70, 60, 40].map(judge))).toEqual({ ships: 3, total: 4, share: null, interval: null });
  expect(shipRate([80, 70, 60, 40, 90].map(judge))).toEqual({
    ships: 4,
    total: 5,
    share: 0.8,
    interval: wilsonInterval(4, 5),
  });
});

test("a share is said with its count and interval; a few answers are counted", () => {
  expect(shipShareWords(shipShare(46, 60), words)).toBe("46 of 60 ship, 77%, 95% interval 65% to 86%");
  expect(shipShareWords(shipShare(1, 1), words)).toBe("1 ship, 0 skip");
});

test("scores are counted by tens, and 100 belongs to the last ten", () => {
  const bins = scoreBins([0, 9, 10, 99, 100].map(judge));
  expect(bins).toHaveLength(10);
  expect(bins[0]).toEqual({ from: 0, to: 9, ships: 0, skips: 2 });
  expect(bins[1]).toEqual({ from: 10, to: 19, ships: 0, skips: 1 });
  expect(bins[9]).toEqual({ from: 90, to: 100, ships: 2, skips: 0 });
  expect(binsWords(bins, words)).toBe("0 to 9: 2 skip; 10 to 19: 1 skip; 90 to 100: 2 ship.");
});

test("no score is lost, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (scores) => {
      const bins = scoreBins(scores.map(judge));
      expect(bins.reduce((sum, bin) => sum + bin.ships + bin.skips, 0)).toBe(scores.length);
      for (const score of scores) expect(bins.some(({ from, to }) => from <= score && score <= to)).toBe(true);
    }),
  );
});

test("scores are said with their middle, their ends and each verdict", () => {
  expect(scoresWords([80, 45, 80, 80].map(judge), words)).toBe(
    "4 scores. Median 80, 45 to 80. Ship at 80, 80 and 80. Skip at 45.",
  );
  expect(scoresWords([judge(70)], words)).toBe("1 score. Score 70. Ship at 70.");
  expect(medianWords([])).toBeNull();
});

test("a take begins with its first two sentences, as plain text", () => {
  const body =
    "The **2.5** release of [SmolVLM](https://example.org/a_b) costs $2.50. It _fits_ on a `laptop`! A third.\n\nMore.";
  expect(firstSentences(body)).toBe("The 2.5 release of SmolVLM costs $2.50. It _fits_ on a laptop!");
  expect(firstSentences("# A heading\n\nOne only")).toBe("One only");
  expect(firstSentences("- First point\n- Second point")).toBe("First point Second point");
  expect(firstSentences("")).toBe("");
});
