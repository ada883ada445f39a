import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../support/database";
import {
  createAttribute,
  createCategory,
  createFact,
  createPlan,
  createPublishedTake,
  createReviewer,
  createTool,
} from "../support/factories";

const { owner, pool, ownerUrl } = await testDatabase();
const listener = new Client({ connectionString: ownerUrl });
let heard: string[] = [];

beforeAll(async () => {
  await listener.connect();
  listener.on("notification", ({ payload = "" }) => heard.push(...JSON.parse(payload)));
  await listener.query("LISTEN content_changed");
});
afterAll(() => listener.end());

/** What is out of date after some work, without repetition. */
async function toldBy(work: () => Promise<unknown>): Promise<string[]> {
  await listener.query("SELECT");
  heard = [];
  await work();
  // What was told before this answer arrives with it.
  await listener.query("SELECT");
  return [...new Set(heard)].sort();
}

it("a new tool puts lists out of date, and the page that said it was not there", async () => {
  const { id: categoryId } = await createCategory(owner);
  expect(await toldBy(() => createTool(owner, { slug: "new-one", categoryId }))).toEqual([
    "panel",
    "tool:new-one",
    "tools",
  ]);
});

it("a renamed tool puts out of date what names it: its addresses of now and then, its relations", async () => {
  const [a, b, c] = [
    await createTool(owner, { slug: "a" }),
    await createTool(owner, { slug: "b" }),
    await createTool(owner),
  ];
  await owner.query("INSERT INTO tool_relation (first_id, last_id, kind, why) VALUES ($1, $2, 'SUBSTITUTE', 'So')", [
    a.id,
    b.id,
  ]);
  const told = await toldBy(() => pool.query("UPDATE tool SET slug = 'a-renamed' WHERE id = $1", [a.id]));
  expect(told).toEqual(["panel", "tool:a", "tool:a-renamed", "tool:b", "tools"]);
  expect(told).not.toContain(`tool:${c.slug}`);
});

it("facts, plans, takes and relations put their tools out of date, whoever writes them", async () => {
  const [tool, other] = [await createTool(owner, { slug: "with-facts" }), await createTool(owner, { slug: "zz" })];
  const [attribute, reviewer] = [await createAttribute(owner, { type: "BOOLEAN" }), await createReviewer(owner)];
  const its = ["tool:with-facts", "tools"];
  const fact = { toolId: tool.id, attributeId: attribute.id, type: "BOOLEAN", state: "YES" } as const;
  expect(await toldBy(() => createFact(owner, fact))).toEqual(its);
  expect(await toldBy(() => pool.query("UPDATE fact SET state = 'NO' WHERE tool_id = $1", [tool.id]))).toEqual(its);
  expect(await toldBy(() => pool.query("DELETE FROM fact WHERE tool_id = $1", [tool.id]))).toEqual(its);
  expect(await toldBy(() => createPlan(owner, { toolId: tool.id }))).toEqual(its);
  expect(await toldBy(() => createPublishedTake(owner, { toolId: tool.id, reviewerId: reviewer.id }))).toEqual([
    "panel",
    ...its,
  ]);
  const relate = "INSERT INTO tool_relation (first_id, last_id, kind, why) VALUES ($1, $2, 'COMPLEMENT', 'So')";
  expect(await toldBy(() => pool.query(relate, [tool.id, other.id]))).toEqual(["tool:with-facts", "tool:zz", "tools"]);
});

it("what stands on any page puts everything out of date: categories, attributes, reviewers, an emptied table", async () => {
  const everything = [
    () => createCategory(owner),
    () => createAttribute(owner),
    () => createReviewer(owner),
    () => owner.query("UPDATE reviewer SET name = name || '!'"),
    () => owner.query("TRUNCATE fact"),
  ];
  for (const work of everything) expect(await toldBy(work)).toEqual(["content"]);
});

it("a change that is rolled back, or that touches no row, says nothing", async () => {
  const { id } = await createTool(owner);
  const said = await toldBy(async () => {
    await owner.query("DELETE FROM tool WHERE id = -1");
    await owner.query("UPDATE plan SET name = name WHERE tool_id = -1");
    await owner.query(`BEGIN; UPDATE tool SET name = 'Never' WHERE id = ${id}; ROLLBACK`);
  });
  expect(said).toEqual([]);
});

it("a change of more names than a message holds puts everything out of date", async () => {
  const { id } = await createCategory(owner);
  const many = `INSERT INTO tool (slug, name, category_id) SELECT 'one-of-many-' || i, 'Tool', ${id} FROM generate_series(1, 400) i`;
  expect(await toldBy(() => owner.query(many))).toContain("content");
});

it("a draft puts nothing out of date that it does not touch", async () => {
  const take = await createPublishedTake(owner);
  const draft = `INSERT INTO take_revision (take_id, number, kind, reason, score, verdict, body, evidence, author_kind)
    SELECT id, 2, 'UPDATE', 'New', 1, 'SKIP', 'No.', 'RESEARCH', 'HUMAN' FROM take WHERE published_revision_id IS NOT NULL LIMIT 1`;
  expect(take).toBeDefined();
  expect(await toldBy(() => owner.query(draft))).toEqual([]);
});
