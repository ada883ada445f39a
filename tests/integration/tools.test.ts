import { expect, test } from "vitest";
import { allTools, slugOfNamed, toolBySlug, toolsNamedLike } from "@/lib/tools/queries";
import { testDatabase } from "../support/database";
import {
  createAttribute,
  createFact,
  createPlan,
  createPublishedTake,
  createRelation,
  createRevision,
  createTake,
  createTool,
} from "../support/factories";

const { owner } = await testDatabase();

test("a tool's page has its facts with their source and date, its plans, its takes and its relations", async () => {
  const tool = await createTool(owner, { slug: "smolvlm-2-5", name: "SmolVLM 2.5" });
  const other = await createTool(owner);
  const price = await createAttribute(owner, { type: "MONEY", unit: "1M tokens", unitScale: 10_000 });
  await createFact(owner, {
    toolId: tool.id,
    attributeId: price.id,
    type: "MONEY",
    state: "VALUE",
    text: null,
    amountMinor: 3625n,
    currency: "USD",
    sourceUrl: "https://example.org/prices",
    checkedAt: new Date("2026-07-02T00:00:00Z"),
  });
  await createPlan(owner, { toolId: tool.id, model: "FREE", amountMinor: null, currency: null });
  await createPublishedTake(owner, {
    toolId: tool.id,
    score: 88,
    sources: [{ title: "Model card", url: "https://example.org" }],
  });
  await createRelation(owner, [tool.id, other.id], { kind: "SUBSTITUTE", why: "One or the other" });

  const page = await toolBySlug("smolvlm-2-5");
  expect(page?.facts[0]?.fact).toMatchObject({
    amountMinor: 3625,
    sourceUrl: "https://example.org/prices",
    checkedAt: new Date("2026-07-02T00:00:00Z"),
  });
  expect(page?.plans).toMatchObject([{ model: "FREE" }]);
  expect(page?.takes).toMatchObject([{ score: 88, sources: [{ title: "Model card", url: "https://example.org" }] }]);
  expect(page?.related).toEqual([{ slug: other.slug, name: other.name, kind: "SUBSTITUTE", why: "One or the other" }]);
  expect((await toolBySlug(other.slug))?.related).toMatchObject([{ slug: "smolvlm-2-5" }]);
});

test("drafts and retracted takes are not counted", async () => {
  const tool = await createTool(owner);
  await createRevision(owner, { takeId: (await createTake(owner, { toolId: tool.id })).id });
  const retracted = await createPublishedTake(owner, { toolId: tool.id });
  await owner.query("UPDATE take SET status = 'RETRACTED' WHERE id = $1", [retracted.id]);
  const shown = await createPublishedTake(owner, { toolId: tool.id, score: 61 });
  await owner.query("UPDATE take SET status = 'NEEDS_RECHECK' WHERE id = $1", [shown.id]);

  const page = await toolBySlug(tool.slug);
  expect(page?.takes).toMatchObject([{ score: 61, needsRecheck: true, change: null }]);
  expect((await allTools()).find(({ slug }) => slug === tool.slug)?.takes).toEqual([{ score: 61, verdict: "SHIP" }]);
});

test("a retracted take keeps its place and says why; a corrected one says that it was", async () => {
  const tool = await createTool(owner);
  const why = "The diagrams were drawn by another tool";
  const again = async (kind: "CORRECTION" | "RETRACTION", reason: string) => {
    const take = await createPublishedTake(owner, { toolId: tool.id });
    const text = await createRevision(owner, { takeId: take.id, number: 2, kind, reason, publishedAt: new Date() });
    const status = kind === "RETRACTION" ? "RETRACTED" : "PUBLISHED";
    await owner.query(`UPDATE take SET published_revision_id = $2, status = '${status}' WHERE id = $1`, [
      take.id,
      text.id,
    ]);
  };
  await again("RETRACTION", why);
  await again("CORRECTION", "A price was wrong");
  const page = await toolBySlug(tool.slug);
  expect(page?.retracted).toMatchObject([{ reason: why, take: { change: null } }]);
  expect(page?.takes).toMatchObject([{ change: "CORRECTION" }]);
});

test("an old slug finds the tool of today, an unknown one nothing, a wild one is not even asked", async () => {
  const tool = await createTool(owner, { slug: "old-name" });
  await owner.query("UPDATE tool SET slug = 'new-name' WHERE id = $1", [tool.id]);
  await owner.query("UPDATE tool SET slug = 'newest-name' WHERE id = $1", [tool.id]);
  expect((await toolBySlug("old-name"))?.slug).toBe("newest-name");
  expect((await toolBySlug("new-name"))?.slug).toBe("newest-name");
  expect(await toolBySlug("never-named")).toBeNull();
  expect(await toolBySlug("'; DROP TABLE tool; --")).toBeNull();
});

test.each(["DRAFT", "RETIRED"] as const)("a %s tool is not shown anywhere", async (status) => {
  const tool = await createTool(owner, { status, name: `Hidden ${status}` });
  const open = await createTool(owner);
  await createRelation(owner, [tool.id, open.id]);
  expect(await toolBySlug(tool.slug)).toBeNull();
  expect((await allTools()).map(({ slug }) => slug)).not.toContain(tool.slug);
  expect((await toolBySlug(open.slug))?.related).toEqual([]);
  expect(await slugOfNamed(tool.name)).toBeNull();
  expect(await toolsNamedLike(tool.name)).toEqual([]);
});

test("a tool is found by its name in any case, by its slug and by an old slug", async () => {
  const tool = await createTool(owner, { slug: "gpt-4-1-mini", name: "GPT-4.1 mini" });
  await owner.query("UPDATE tool SET slug = 'gpt-41-mini' WHERE id = $1", [tool.id]);
  expect(await slugOfNamed("gpt-4.1 MINI")).toBe("gpt-41-mini");
  expect(await slugOfNamed("gpt-41-mini")).toBe("gpt-41-mini");
  expect(await slugOfNamed("gpt-4-1-mini")).toBe("gpt-41-mini");
  expect(await slugOfNamed("GPT-4_1%")).toBeNull();
});

test("a misspelt name finds what is spelt alike, nearest first", async () => {
  await createTool(owner, { slug: "moondream-2", name: "Moondream 2" });
  expect((await toolsNamedLike("mondream")).map(({ slug }) => slug)).toEqual(["moondream-2"]);
  expect(await toolsNamedLike("zzzzzz")).toEqual([]);
});
