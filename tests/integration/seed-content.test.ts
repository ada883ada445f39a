import { describe, expect, it } from "vitest";
import { isIndexable } from "@/lib/comparisons/indexable";
import { PANEL } from "@/lib/reviews/verdict";
import { toolBySlug } from "@/lib/tools/queries";
import { seed } from "@/prisma/seed";
import { readCitation, readJudgedTools, readPairs } from "@/prisma/seed/content";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase({ seed: true });

const tools = readJudgedTools();
const pairs = readPairs();
const rowsOf = async (sql: string) => (await owner.query(sql)).rows;

describe("what was written for the shipped tools", () => {
  it.each(tools)("is on $slug", async ({ slug, tagline, bestFor, description, takes, versionJudged }) => {
    const tool = await toolBySlug(slug);
    expect(tool).toMatchObject({ slug, tagline, bestFor, description });
    const written = new Map(takes.map(({ reviewer, score, verdict, body }) => [reviewer, { score, verdict, body }]));
    expect(tool?.takes).toHaveLength(takes.length);
    for (const { reviewer, sources, ...take } of tool?.takes ?? []) {
      expect(take).toMatchObject({ ...written.get(reviewer.slug), versionJudged });
      expect(take).toMatchObject({ evidence: "RESEARCH", authorKind: "AI_WRITTEN" });
      expect(take.publishedAt).toEqual(new Date("2026-11-23T00:00:00Z"));
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.length).toBeLessThanOrEqual(6);
      expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length);
    }
  });

  it("cites only facts that there are, and whose answer is known", async () => {
    const known = new Set(
      (
        await rowsOf(`SELECT t.slug || ' ' || a.key AS fact FROM fact JOIN tool t ON t.id = tool_id
          JOIN attribute a ON a.id = attribute_id WHERE state <> 'UNKNOWN'`)
      ).map(({ fact }) => fact),
    );
    const cited = tools.flatMap((tool) =>
      tool.takes.flatMap(({ facts }) => facts.map((fact) => readCitation(fact, tool.slug))),
    );
    expect(cited.filter(({ slug, key }) => !known.has(`${slug} ${key}`))).toEqual([]);
  });

  it("gives enough takes to tools of several kinds", async () => {
    const judged = await rowsOf(`SELECT t.slug, c.slug AS category FROM tool t JOIN category c ON c.id = category_id
      JOIN take ON tool_id = t.id GROUP BY t.slug, c.slug HAVING count(*) >= ${PANEL.minTakes}`);
    expect(judged.length).toBeGreaterThanOrEqual(12);
    expect(new Set(judged.map(({ category }) => category)).size).toBeGreaterThanOrEqual(3);
  });
});

describe("the shipped pairs", () => {
  it("stand, each with its reason", async () => {
    for (const { first, last, kind, why } of pairs)
      expect((await toolBySlug(first))?.related, `${first}, ${last}`).toContainEqual(
        expect.objectContaining({ slug: last, kind, why }),
      );
  });

  it("name as successor the one that came later", async () => {
    const successors = await rowsOf("SELECT slug FROM tool_relation JOIN tool ON id = successor_id ORDER BY slug");
    const expected = pairs.flatMap(({ successor }) => successor ?? []);
    expect(successors.map(({ slug }) => slug)).toEqual(expected.sort());
  });

  it("have substitutes enough that search engines may see", async () => {
    const both = pairs.map(({ first, last }) => Promise.all([toolBySlug(first), toolBySlug(last)]));
    const shown = (await Promise.all(both)).filter((tools) => isIndexable(tools.flatMap((tool) => tool ?? [])));
    expect(shown.length).toBeGreaterThanOrEqual(10);
  });
});

it("what editors wrote is kept, and what they renamed is found", async () => {
  await owner.query("UPDATE tool SET tagline = 'Ours', description = NULL, slug = 'gpt-five' WHERE slug = 'gpt-5-5'");
  await owner.query("UPDATE tool_relation SET why = 'Because we say so'");
  await owner.query("UPDATE reviewer SET slug = 'sceptic', active = false WHERE lens = 'skeptic'");
  await owner.query(
    "INSERT INTO reviewer (slug, name, lens, looks_at, disclosure) VALUES ('doubter', 'Doubter', 'skeptic', 'Doubts', 'None')",
  );
  const takes = "SELECT xmin, * FROM take ORDER BY id";
  const before = await rowsOf(takes);
  await seed({ url: ownerUrl, log: () => {} });

  expect(await rowsOf(takes)).toEqual(before);
  expect(await toolBySlug("gpt-five")).toMatchObject({
    tagline: "Ours",
    description: tools.find(({ slug }) => slug === "gpt-5-5")?.description,
  });
  expect(await rowsOf("SELECT DISTINCT why FROM tool_relation")).toEqual([{ why: "Because we say so" }]);
});
