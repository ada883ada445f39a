import { expect, test } from "vitest";
import { type DatedJudgement, panelFlips } from "@/lib/reviews/flips";

const on = (day: number, takeId: number, verdict: "SHIP" | "SKIP", reason: string | null = null): DatedJudgement => ({
  takeId,
  verdict,
  score: verdict === "SHIP" ? 70 : 40,
  publishedAt: new Date(Date.UTC(2026, 0, day)),
  reason,
});

test("a reviewer who changes their mind flips the panel on that day, with the reason", () => {
  const flips = panelFlips([
    on(1, 1, "SHIP"),
    on(1, 2, "SHIP"),
    on(1, 3, "SKIP"),
    on(9, 2, "SKIP", "The price doubled"),
  ]);
  expect(flips).toMatchObject([{ before: { word: "ship" }, after: { word: "skip" }, reason: "The price doubled" }]);
  expect(flips[0]?.at.toISOString()).toBe("2026-01-09T00:00:00.000Z");
});

test("first verdicts and changes that leave the word are no flips", () => {
  expect(panelFlips([on(1, 1, "SHIP"), on(2, 2, "SHIP"), on(3, 3, "SHIP"), on(4, 4, "SKIP")])).toEqual([]);
  expect(panelFlips([])).toEqual([]);
});

test("order of arrival does not matter", () => {
  const history = [on(1, 1, "SHIP"), on(1, 2, "SHIP"), on(1, 3, "SKIP"), on(9, 2, "SKIP"), on(12, 2, "SHIP")];
  expect(panelFlips(history.toReversed()).map(({ after }) => after.word)).toEqual(["skip", "ship"]);
});

test("takes that came out at one instant are one step, in whatever order they are read", () => {
  expect(panelFlips([on(1, 1, "SKIP"), on(1, 2, "SHIP"), on(1, 3, "SKIP"), on(1, 4, "SHIP")])).toEqual([]);
});
