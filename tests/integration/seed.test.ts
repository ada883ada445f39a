import { describe, expect, it } from "vitest";
import { toolBySlug } from "@/lib/tools/queries";
import { seed } from "@/prisma/seed";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase({ seed: true });

const rowsOf = async (sql: string) => (await owner.query(sql)).rows;
const TABLES = [
  "category",
  "tool",
  "tool_slug",
  "tool_alias",
  "attribute",
  "fact",
  "plan",
  "tool_relation",
  "reviewer",
  "take",
  "take_revision",
  "take_source",
];
const everything = () => Promise.all(TABLES.map((table) => rowsOf(`SELECT xmin, * FROM ${table} ORDER BY 2, 3`)));
const words = (text: string) => text.split(/\s+/).length;

describe("the seed", () => {
  it("run again changes nothing", async () => {
    const before = await everything();
    const lines: string[] = [];
    await seed({ url: ownerUrl, log: (line) => lines.push(line) });
    expect(lines).toEqual([
      "241 rows of models: nothing changed.",
      "524 rows of tools: nothing changed.",
      "Panel: 0 reviewers added. Captured pair: 0 tools added.",
      "Judged tools: 0 takes added. Pairs: 0 relations added.",
    ]);
    expect(await everything()).toEqual(before);
  });

  it("has one tool for each real model, product and captured tool", async () => {
    expect(
      await rowsOf(
        "SELECT source, count(*)::int, count(DISTINCT tool_id)::int AS tools FROM tool_alias GROUP BY source ORDER BY source",
      ),
    ).toEqual([
      { source: "captured", count: 2, tools: 2 },
      { source: "models.dev", count: 241, tools: 226 },
      { source: "tools.csv", count: 524, tools: 513 },
    ]);
    expect(await rowsOf("SELECT name FROM tool WHERE name ~* 'latest'")).toEqual([]);
    expect(await rowsOf("SELECT lower(name) FROM tool GROUP BY 1 HAVING count(*) > 1")).toEqual([]);
  });

  it("gives every fact and plan a day and somebody who checked, and a source wherever one is recorded", async () => {
    expect(
      await rowsOf(
        "SELECT checked_by, count(*) FILTER (WHERE source_url IS NULL)::int AS unsourced FROM fact GROUP BY 1 ORDER BY 1",
      ),
    ).toEqual([
      { checked_by: "captured comparison page", unsourced: 16 },
      { checked_by: "models.dev f3fc69229", unsourced: 0 },
      { checked_by: "tools.csv 63d8634", unsourced: 0 },
      { checked_by: "tools.csv b55186e", unsourced: 0 },
    ]);
    expect(await rowsOf("SELECT DISTINCT checked_at::date::text AS day FROM fact ORDER BY 1")).toEqual(
      ["2025-08-24", "2026-07-02", "2026-08-03", "2026-11-23"].map((day) => ({ day })),
    );
    expect(await rowsOf("SELECT slug FROM tool t WHERE NOT EXISTS (SELECT FROM fact WHERE tool_id = t.id)")).toEqual(
      [],
    );
    expect(
      await rowsOf(`SELECT t.slug FROM tool t JOIN tool_alias a ON a.tool_id = t.id AND source = 'models.dev' JOIN fact f ON f.tool_id = t.id
        GROUP BY t.slug HAVING count(DISTINCT f.id) < 11`),
    ).toEqual([]);
  });

  it("has no empty category, and none that swallows the rest", async () => {
    const counts = await rowsOf(
      "SELECT c.slug, count(t.id)::int AS n FROM category c LEFT JOIN tool t ON t.category_id = c.id GROUP BY c.id",
    );
    expect(counts.filter(({ n }) => n < 5 || n > 80)).toEqual([]);
    expect(counts.map(({ slug }) => slug)).not.toContain("other");
  });

  it("invents no plan: only models and the captured pair have any", async () => {
    expect(await rowsOf("SELECT DISTINCT a.source FROM plan p JOIN tool_alias a USING (tool_id) ORDER BY 1")).toEqual([
      { source: "captured" },
      { source: "models.dev" },
    ]);
    expect(
      await rowsOf(
        "SELECT name FROM plan WHERE model = 'METERED' AND unit_scale <> 10000 AND checked_by LIKE 'models.dev%'",
      ),
    ).toEqual([]);
  });

  it("states nothing of a model that contradicts the catalogue's own dates", async () => {
    const dates = await rowsOf(
      "SELECT t.slug, a.key FROM fact f JOIN attribute a ON a.id = attribute_id JOIN tool t ON t.id = tool_id WHERE a.key = 'released' AND t.slug IN ('mistral-large-3', 'o3-deep-research')",
    );
    expect(dates).toEqual([]);
  });
});

describe("the captured pair", () => {
  const scores = {
    "smolvlm-2-5": [
      ["builder", 88, "SHIP"],
      ["skeptic", 82, "SHIP"],
      ["futurist", 85, "SHIP"],
      ["founder", 78, "SHIP"],
    ],
    "openrouter-model-fusion": [
      ["builder", 80, "SHIP"],
      ["skeptic", 45, "SKIP"],
      ["futurist", 80, "SHIP"],
      ["creator", 80, "SHIP"],
    ],
  };

  it.each(Object.entries(scores))(
    "%s has the scores and verdicts of the page, in other words",
    async (slug, expected) => {
      const tool = await toolBySlug(slug);
      expect(tool?.takes.map((take) => [take.reviewer.slug, take.score, take.verdict])).toEqual(expected);
      expect(tool?.category.name).toBe("Developer tools");
      expect(tool?.facts).toHaveLength(8);
      for (const take of tool?.takes ?? []) {
        expect(words(take.body), take.body).toBeGreaterThanOrEqual(40);
        expect(words(take.body), take.body).toBeLessThanOrEqual(120);
        // Nobody here has used anything: no take may sound as if.
        expect(take.body).not.toMatch(/\b(I|I'm|I've|we|we've|my|our|tested|tried)\b/i);
        expect(take).toMatchObject({
          evidence: "RESEARCH",
          authorKind: "AI_WRITTEN",
          publishedAt: new Date("2026-11-23T00:00:00Z"),
        });
        expect(take.sources).toEqual([{ title: "Captured comparison page", url: null }]);
      }
    },
  );

  it("is known to lie on different layers", async () => {
    expect((await toolBySlug("smolvlm-2-5"))?.related).toMatchObject([
      { slug: "openrouter-model-fusion", kind: "DIFFERENT_LAYER" },
    ]);
  });

  it("costs nothing on one side and an unknown amount by the token on the other", async () => {
    expect((await toolBySlug("smolvlm-2-5"))?.plans).toMatchObject([{ name: "Open weights", model: "FREE" }]);
    expect((await toolBySlug("openrouter-model-fusion"))?.plans).toMatchObject([
      { model: "METERED", amountMinor: null, unit: "token" },
    ]);
  });
});

it("what editors change of the seed is theirs", async () => {
  await owner.query("UPDATE reviewer SET slug = 'maker', name = 'Maker' WHERE lens = 'builder'");
  await owner.query("UPDATE tool SET tagline = 'Ours' WHERE slug = 'smolvlm-2-5'");
  await owner.query("DELETE FROM tool_relation WHERE why LIKE 'SmolVLM%'");
  const before = await everything();
  await seed({ url: ownerUrl, log: () => {} });
  expect(await everything()).toEqual(before);
});
