import { beforeAll, describe, expect, it, test } from "vitest";
import { isIndexable } from "@/lib/comparisons/indexable";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
import { relationOf } from "@/lib/tools/relation";
import type { ToolPage } from "@/lib/tools/schema";
import { seedDemo } from "@/prisma/seed/demo";
import * as states from "@/prisma/seed/demo/states";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase();
const quiet = () => {};
const rowsOf = async (sql: string) => (await owner.query(sql)).rows;

beforeAll(() => seedDemo({ url: ownerUrl, log: quiet }));

async function tool(slug: string): Promise<ToolPage> {
  const { toolBySlug } = await import("@/lib/tools/queries");
  const found = await toolBySlug(slug);
  if (!found) throw new Error(`There is no published tool ${slug}.`);
  return found;
}
const toolsOf = (slugs: readonly string[]) => Promise.all(slugs.map(tool));

test.each(Object.entries(states.PANEL_STATES))("the panel's state %s is shown by %s", async (state, slug) => {
  const { word, divided, total } = panelVerdict((await tool(slug)).takes);
  const counts = ["none", "one", "two"];
  expect(word === "too-few" ? `too few: ${counts[total]}` : `${word}${divided ? ", divided" : ""}`).toBe(state);
});

test.each(Object.entries(states.ENTRY_STATES))("the entry label %s is shown by %s", async (label, slug) => {
  expect(entryLabel((await tool(slug)).plans) ?? "unknown").toBe(label);
});

test.each(Object.entries(states.CURRENCY_STATES))("%s is a currency of %s", async (currency, slug) => {
  expect((await tool(slug)).plans.map((plan) => plan.currency)).toContain(currency);
});

test.each(Object.entries(states.VOTE_STATES))("votes: %s, on %s", async (state, slug) => {
  const { tallies } = await import("@/lib/votes/queries");
  const { [slug]: tally = { ship: 0, skip: 0, held: 0 } } = await tallies([slug]);
  expect(`${tally.ship + tally.skip} counted, ${tally.held} held`).toBe(state);
});

test("plans are of every model and period", async () => {
  expect(
    await rowsOf("SELECT count(DISTINCT model)::int AS models, count(DISTINCT period)::int AS periods FROM plan"),
  ).toEqual([{ models: 6, periods: 3 }]);
});

describe("a comparison", () => {
  const outcome = async (slugs: readonly string[]) => likeForLike((await toolsOf(slugs)).map(benchOf));
  const { COMPARISON_STATES } = states;

  it("is led by one tool, also of three", async () => {
    for (const slugs of [COMPARISON_STATES.leads, COMPARISON_STATES["three tools, one leads"]])
      expect((await outcome(slugs)).outcome).toEqual({ kind: "leads", column: 0 });
  });
  it("is level", async () => expect((await outcome(COMPARISON_STATES.level)).outcome).toEqual({ kind: "level" }));
  it.each([
    ["too close: one reviewer decides", 3],
    ["too close: two shared reviewers", 2],
    ["too close: one shared reviewer", 1],
  ] as const)("is %s", async (state, shared) => {
    const { outcome: kind, reviewers } = await outcome(COMPARISON_STATES[state]);
    expect([kind, reviewers.length]).toEqual([{ kind: "too-close" }, shared]);
  });
  it("has no reviewer who judged both, or either", async () => {
    for (const state of ["nobody shared", "nobody judged either"] as const)
      expect((await outcome(COMPARISON_STATES[state])).outcome).toEqual({ kind: "nobody" });
    const judged = await toolsOf(COMPARISON_STATES["nobody shared"]);
    expect(judged.map(({ takes }) => takes.length)).toEqual([3, 3]);
  });
  it("has six columns, with a shared bench", async () => {
    const { columns, reviewers } = await outcome(COMPARISON_STATES["six tools"]);
    expect([columns.length, reviewers.length]).toEqual([6, 3]);
  });
});

test.each(Object.entries(states.RELATION_STATES))("two tools stand to each other as: %s", async (kind, slugs) => {
  const tools = await toolsOf(slugs);
  const [first, second] = tools as [ToolPage, ToolPage];
  const relation = relationOf(first, second)?.kind ?? "none";
  expect(relation).toBe(kind === "substitutes with too few takes" ? "SUBSTITUTE" : kind);
  expect(isIndexable(tools)).toBe(kind === "SUBSTITUTE");
});

it("leaves a database that holds it as it is, and refuses one that holds other tools", async () => {
  const everything = () =>
    rowsOf("SELECT xmin::text, id FROM tool UNION ALL SELECT xmin::text, id FROM take ORDER BY 2, 1");
  const before = await everything();
  const lines: string[] = [];
  await seedDemo({ url: ownerUrl, log: (line) => lines.push(line) });
  expect(lines).toEqual(["Demonstration: nothing changed."]);
  expect(await everything()).toEqual(before);

  await owner.query("UPDATE tool_alias SET source = 'elsewhere'");
  await expect(seedDemo({ url: ownerUrl, log: quiet })).rejects.toThrow("it would mix fiction with facts");
  await owner.query("UPDATE tool_alias SET source = 'demo'");
});

it("names no address of the real world", async () => {
  const addresses =
    await rowsOf(`SELECT website_url AS url FROM tool UNION SELECT source_url FROM fact UNION SELECT source_url FROM plan
    UNION SELECT url FROM take_source`);
  expect(addresses.length).toBeGreaterThan(50);
  for (const { url } of addresses) if (url) expect(new URL(url).hostname).toMatch(/\.example$/);
});
