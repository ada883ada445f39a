import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { importFile } from "@/lib/imports/mutations";
import type { Change, Origin } from "@/lib/imports/schema";
import { curation, SHIPPED } from "@/prisma/seed/curation";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase();

type Model = Record<string, unknown> & { id: string };
const shipped: Model[] = JSON.parse(await readFile(SHIPPED.models, "utf8"));
const model = (id: string, change: object = {}) => ({ ...shipped.find((row) => row.id === id), ...change });
const gpt5 = (change: object = {}) => model("openai/gpt-5", change);

beforeEach(async () => {
  await owner.query("DELETE FROM tool; DELETE FROM category; DELETE FROM attribute");
});

async function take(models: unknown[], { origin }: { origin?: Partial<Origin> } = {}) {
  async function* bytes() {
    yield Buffer.from(JSON.stringify(models));
  }
  const changes: Change[] = [];
  const report = { change: (change: Change) => void changes.push(change) };
  const outcome = await importFile(ownerUrl, { format: "models", bytes: bytes(), curation, origin }, { report });
  return { ...outcome, changes };
}

const rowsOf = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows;

const factOf = async (key: string, slug = "gpt-5") =>
  (
    await rowsOf(
      "SELECT f.* FROM fact f JOIN attribute a ON a.id = attribute_id JOIN tool t ON t.id = tool_id WHERE a.key = $1 AND t.slug = $2",
      [key, slug],
    )
  )[0];

describe("names of one model", () => {
  const names = [model("anthropic/claude-haiku-4-5"), model("anthropic/claude-haiku-4-5-20251001")];

  it("are one tool with the facts of both, in whatever order they come", async () => {
    for (const file of [names, names.toReversed()]) {
      await owner.query("DELETE FROM tool");
      const { difference } = await take(file);
      expect(difference).toMatchObject({ tools: { added: 1 }, aliases: 2 });
      expect(await rowsOf("SELECT slug, name FROM tool")).toEqual([
        { slug: "claude-haiku-4-5", name: "Claude Haiku 4.5" },
      ]);
      expect(await factOf("benchmark-swe-bench-pro-scale", "claude-haiku-4-5")).toMatchObject({ number: "39.45" });
    }
  });

  it("find their tool again when only one of them comes, under whatever slug it now has", async () => {
    await take([names[0]]);
    await owner.query("UPDATE tool SET slug = 'haiku'");
    const { difference } = await take([names[1]]);
    expect(difference).toMatchObject({ tools: { added: 0 }, aliases: 1 });
    expect(await rowsOf("SELECT slug FROM tool")).toEqual([{ slug: "haiku" }]);
    expect(await rowsOf("SELECT slug FROM tool_slug ORDER BY slug")).toEqual([
      { slug: "claude-haiku-4-5" },
      { slug: "haiku" },
    ]);
  });

  it("stay apart where an editor took them apart", async () => {
    await take(names);
    await owner.query("INSERT INTO tool (slug, name, category_id) SELECT 'own', 'Own', category_id FROM tool LIMIT 1");
    await owner.query(
      "UPDATE tool_alias SET tool_id = (SELECT id FROM tool WHERE slug = 'own') WHERE external_id = 'anthropic/claude-haiku-4-5'",
    );
    await take(names);
    expect(await factOf("context-window", "own")).toMatchObject({ number: "200000" });
    expect(await rowsOf("SELECT count(*)::int FROM tool")).toEqual([{ count: 2 }]);
  });

  it("do not outvote the row that speaks for the tool", async () => {
    await take([model("google/gemini-2.5-flash"), model("google/gemini-flash-latest")]);
    expect(await factOf("price-cached-input", "gemini-2-5-flash")).toMatchObject({ amount_minor: "30000" });
    const { changes } = await take([model("google/gemini-flash-latest")]);
    expect(changes).toEqual([]);
  });
});

describe("what an editor wrote", () => {
  it("stands: names, texts, categories and slugs", async () => {
    await take([gpt5()]);
    await owner.query("INSERT INTO category (slug, name) VALUES ('own', 'Own')");
    await owner.query(
      "UPDATE tool SET name = 'GPT five', slug = 'gpt-five', tagline = 'Ours', maker = 'Us', website_url = NULL, category_id = (SELECT id FROM category WHERE slug = 'own')",
    );
    const { changes } = await take([gpt5({ name: "GPT-5 renamed", maker: "Them" })]);
    expect(changes).toEqual([
      {
        kind: "tool changed",
        tool: "GPT five",
        field: "website",
        from: "nothing",
        to: "https://platform.openai.com/docs/models",
      },
    ]);
    expect(
      await rowsOf(
        "SELECT t.name, t.slug, t.tagline, t.maker, c.slug AS category FROM tool t JOIN category c ON c.id = category_id",
      ),
    ).toEqual([{ name: "GPT five", slug: "gpt-five", tagline: "Ours", maker: "Us", category: "own" }]);
  });

  it("in a fact stands against an import of the same or an older day, not against a newer check", async () => {
    await take([gpt5()]);
    await owner.query(
      "UPDATE fact SET number = 7, checked_by = 'editor@example.org' WHERE attribute_id = (SELECT id FROM attribute WHERE key = 'max-output')",
    );
    const { changes, difference } = await take([gpt5()]);
    expect(changes).toEqual([]);
    expect(difference.facts.kept).toBe(1);
    expect(await factOf("max-output")).toMatchObject({ number: "7", version: 1 });

    const newer = await take([gpt5()], { origin: { checkedAt: "2026-11-01" } });
    expect(newer.changes).toEqual([
      { kind: "fact changed", tool: "GPT-5", field: "Maximum output", from: "7 tokens", to: "128,000 tokens" },
    ]);
    expect(newer.difference.facts.confirmed).toBeGreaterThan(10);
    expect(await factOf("context-window")).toMatchObject({ checked_at: new Date("2026-11-01T00:00:00Z"), version: 2 });

    const older = await take([gpt5({ contextTokens: 1 })]);
    expect(older.changes).toEqual([]);
  });

  it("is not forgotten because the catalogue does not know", async () => {
    await take([gpt5()]);
    await owner.query("UPDATE fact SET checked_by = 'editor@example.org'");
    const { changes } = await take([gpt5({ contextTokens: null })], { origin: { checkedAt: "2026-11-01" } });
    expect(changes).toEqual([]);
    expect(await factOf("context-window")).toMatchObject({ number: "400000" });
  });

  it("in a plan stands, and a plan that the source no longer has goes", async () => {
    await take([gpt5()]);
    await owner.query(
      "INSERT INTO plan (tool_id, name, model, checked_at, checked_by) SELECT id, 'Enterprise', 'CONTACT', now(), 'editor@example.org' FROM tool",
    );
    const { changes } = await take([gpt5({ usdPerMillionInputTokens: 0, usdPerMillionOutputTokens: 0 })]);
    expect(changes.filter(({ kind }) => kind.startsWith("plan"))).toEqual([
      { kind: "plan added", tool: "GPT-5", field: "API", from: "nothing", to: "free" },
      { kind: "plan removed", tool: "GPT-5", field: "API, input tokens" },
      { kind: "plan removed", tool: "GPT-5", field: "API, output tokens" },
    ]);
    expect(await rowsOf("SELECT name FROM plan ORDER BY name")).toEqual([{ name: "API" }, { name: "Enterprise" }]);
  });
});
