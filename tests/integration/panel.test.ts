import { expect, test } from "vitest";
import { allReviewers, panelJudgements, takeChanges, takesOfReviewer } from "@/lib/reviews/queries";
import { testDatabase } from "../support/database";
import {
  createPublishedTake,
  createReviewer,
  createRevision,
  createTake,
  createTool,
  publishRevision,
} from "../support/factories";

const { owner } = await testDatabase();

test("an empty panel has no reviewers, no takes and no changes", async () => {
  expect(await allReviewers()).toEqual([]);
  expect(await panelJudgements()).toEqual([]);
  expect(await takesOfReviewer("nobody")).toEqual([]);
  expect(await takeChanges()).toEqual([]);
});

test("only takes that readers see are counted: no drafts, none taken back, none of a hidden tool", async () => {
  const reviewer = await createReviewer(owner, { slug: "counted" });
  const tool = await createTool(owner, { slug: "seen" });
  await createPublishedTake(owner, { reviewerId: reviewer.id, toolId: tool.id, score: 61, authorKind: "AI_WRITTEN" });
  await createRevision(owner, { takeId: (await createTake(owner, { reviewerId: reviewer.id })).id });
  const retracted = await createPublishedTake(owner, { reviewerId: reviewer.id });
  await owner.query("UPDATE take SET status = 'RETRACTED' WHERE id = $1", [retracted.id]);
  const hidden = await createTool(owner, { status: "RETIRED" });
  await createPublishedTake(owner, { reviewerId: reviewer.id, toolId: hidden.id });

  expect((await panelJudgements()).filter((judgement) => judgement.reviewer === "counted")).toEqual([
    { reviewer: "counted", tool: "seen", score: 61, verdict: "SHIP", authorKind: "AI_WRITTEN" },
  ]);
  expect((await takesOfReviewer("counted")).map(({ tool }) => tool.slug)).toEqual(["seen"]);
});

test("a reviewer's takes stand newest first, each with its tool, and no more than asked for", async () => {
  const reviewer = await createReviewer(owner, { slug: "writer" });
  for (const [name, day] of [
    ["Old", "2026-09-01"],
    ["New", "2026-11-01"],
    ["Also old", "2026-09-01"],
  ] as const) {
    const tool = await createTool(owner, { name });
    const take = await createTake(owner, { reviewerId: reviewer.id, toolId: tool.id });
    await publishRevision(owner, await createRevision(owner, { takeId: take.id, body: `On ${name}.` }), new Date(day));
  }
  const takes = await takesOfReviewer("writer");
  expect(takes.map(({ tool }) => tool.name)).toEqual(["New", "Also old", "Old"]);
  expect(takes[0]).toMatchObject({ body: "On New.", evidence: "HANDS_ON", publishedAt: new Date("2026-11-01") });
  expect((await takesOfReviewer("writer", 1)).map(({ tool }) => tool.name)).toEqual(["New"]);
});

test("a published change is listed with its kind and reason; a first text is none", async () => {
  const reviewer = await createReviewer(owner, { slug: "corrected", name: "The corrected" });
  const tool = await createTool(owner, { slug: "corrected-tool", name: "Corrected tool" });
  const take = await createTake(owner, { reviewerId: reviewer.id, toolId: tool.id });
  await publishRevision(owner, await createRevision(owner, { takeId: take.id }), new Date("2026-10-01"));
  const second = await createRevision(owner, {
    takeId: take.id,
    number: 2,
    kind: "CORRECTION",
    reason: "The price was last year's",
  });
  expect(await takeChanges()).toEqual([]);
  await publishRevision(owner, second, new Date("2026-10-02"));
  expect(await takeChanges()).toEqual([
    {
      id: second.id,
      kind: "CORRECTION",
      reason: "The price was last year's",
      at: new Date("2026-10-02"),
      tool: { slug: "corrected-tool", name: "Corrected tool" },
      reviewer: { slug: "corrected", name: "The corrected" },
    },
  ]);
});
