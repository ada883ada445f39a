import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { type ImportChoices, importFile } from "@/lib/imports/mutations";
import { type Change, type Format, ImportRefused, type Origin, type Reject } from "@/lib/imports/schema";
import { curation, SHIPPED } from "@/prisma/seed/curation";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase();

type Model = Record<string, unknown> & { id: string };
const shipped: Model[] = JSON.parse(await readFile(SHIPPED.models, "utf8"));
const model = (id: string, change: object = {}): Model => ({
  ...(shipped.find((row) => row.id === id) as Model),
  ...change,
});
const gpt5 = (change: object = {}) => model("openai/gpt-5", change);

beforeEach(async () => {
  await owner.query("DELETE FROM tool; DELETE FROM category; DELETE FROM attribute");
});

async function* bytesOf(content: unknown): AsyncGenerator<Uint8Array> {
  yield Buffer.from(typeof content === "string" ? content : JSON.stringify(content, null, 1));
}

type Given = ImportChoices & { format?: Format; origin?: Partial<Origin> };

async function take(content: unknown, { format = "models", origin, ...choices }: Given = {}) {
  const rejects: Reject[] = [];
  const changes: Change[] = [];
  const report = {
    reject: (reject: Reject) => void rejects.push(reject),
    change: (change: Change) => void changes.push(change),
  };
  const outcome = await importFile(
    ownerUrl,
    { format, bytes: bytesOf(content), curation, origin },
    { ...choices, report },
  );
  return { ...outcome, rejects, changes };
}

const csv = (...rows: string[]) => ["name,url,section,subsection,openSource", ...rows].join("\r\n");
const rowsOf = async (sql: string, values: unknown[] = []) => (await owner.query(sql, values)).rows;

/** Every row of every table that an import writes, with the transaction that wrote it: what was not touched is the same. */
const everything = () =>
  Promise.all(
    ["category", "tool", "tool_slug", "tool_alias", "attribute", "fact", "plan"].map((table) =>
      rowsOf(`SELECT xmin, * FROM ${table} ORDER BY 2, 3`),
    ),
  );

const factOf = async (key: string, slug = "gpt-5") =>
  (
    await rowsOf(
      "SELECT f.* FROM fact f JOIN attribute a ON a.id = attribute_id JOIN tool t ON t.id = tool_id WHERE a.key = $1 AND t.slug = $2",
      [key, slug],
    )
  )[0];

describe("an import", () => {
  it("brings tools with their facts, plans, sources and days", async () => {
    const { applied, difference, changes } = await take([gpt5()]);
    expect({ applied, difference }).toMatchObject({
      applied: true,
      difference: { tools: { added: 1 }, plans: { added: 2 }, aliases: 1 },
    });
    expect(changes).toEqual([
      { kind: "tool added", tool: "GPT-5", slug: "gpt-5", facts: difference.facts.added, plans: 2 },
    ]);
    expect(await factOf("price-cached-input")).toMatchObject({
      state: "VALUE",
      amount_minor: "125000",
      currency: "USD",
      source_url: "https://platform.openai.com/docs/models",
      checked_at: new Date("2026-07-02T00:00:00Z"),
      checked_by: "models.dev f3fc69229",
    });
    expect(await factOf("max-output")).toMatchObject({ number: "128000" });
    expect(await factOf("knowledge-cutoff")).toMatchObject({ date_precision: "day" });
  });

  it("keeps a price of 0.003625 dollars to the last digit", async () => {
    await take([model("deepseek/deepseek-v4-pro")]);
    expect(await factOf("price-cached-input", "deepseek-v4-pro")).toMatchObject({ amount_minor: "3625" });
    expect(await rowsOf("SELECT unit_scale FROM attribute WHERE key = 'price-cached-input'")).toEqual([
      { unit_scale: 10_000 },
    ]);
  });

  it("run twice changes nothing, not even the time of a row", async () => {
    const files = [
      [await readFile(SHIPPED.models, "utf8"), "models"],
      [await readFile(SHIPPED.tools, "utf8"), "tools"],
    ] as const;
    for (const [content, format] of files) await take(content, { format });
    const before = await everything();
    for (const [content, format] of files) {
      const { changes, difference, applied } = await take(content, { format });
      expect({ changes, applied }).toEqual({ changes: [], applied: true });
      expect(difference.tools).toMatchObject({ added: 0, changed: 0 });
    }
    expect(await everything()).toEqual(before);
  });

  it("of a dry run tells the same difference and leaves nothing", async () => {
    await take([gpt5()]);
    const before = await everything();
    const file = [gpt5({ usdPerMillionInputTokens: 1 }), model("openai/o3")];
    const dry = await take(file, { dryRun: true });
    expect(dry.applied).toBe(false);
    expect(await everything()).toEqual(before);
    const real = await take(file);
    expect(dry.changes).toEqual(real.changes);
    expect(dry.difference).toEqual(real.difference);
    expect(real.changes).toContainEqual({
      kind: "fact changed",
      tool: "GPT-5",
      field: "Input price",
      from: "$1.25 per 1M tokens",
      to: "$1.00 per 1M tokens",
    });
  });

  it("names every rejected row with its line and reason, and then applies nothing", async () => {
    const lines = (await readFile(SHIPPED.models, "utf8")).split("\n").length;
    expect(lines).toBeGreaterThan(8000);
    const file = [
      gpt5(),
      model("openai/o3", { docsUrl: "javascript:alert(1)" }),
      gpt5({ name: "Again" }),
      model("openai/o1", { name: "o\u0000" }),
    ];
    const starts = JSON.stringify(file, null, 1)
      .split("\n")
      .flatMap((line, index) => (line === " {" ? [index + 1] : []));
    const { applied, rejects, rows, rejected } = await take(file);
    expect(rejects).toEqual([
      { line: starts[1], name: "o3", reason: "docsUrl is not a web address (http or https)" },
      { line: starts[2], name: "Again", reason: "id is already on line 2" },
      { line: starts[3], name: "o\\u{0000} (escaped)", reason: "name has a hidden character (U+0000)" },
    ]);
    expect({ applied, rows, rejected }).toEqual({ applied: false, rows: 4, rejected: 3 });
    expect(await rowsOf("SELECT FROM tool")).toEqual([]);
  });

  it("takes the good rows when it is told to", async () => {
    const file = csv(
      "Good,https://good.example,Video,,",
      "Bad,mailto:bad@bad.example,Video,,",
      "Good,https://two.example,Video,,",
    );
    const { applied, rejects } = await take(file, { format: "tools", skipRejected: true });
    expect(applied).toBe(true);
    expect(rejects).toEqual([
      { line: 3, name: "Bad", reason: "url is not a web address (http or https)" },
      { line: 4, name: "Good", reason: "name is already on line 2" },
    ]);
    expect(await rowsOf("SELECT slug, website_url FROM tool")).toEqual([
      { slug: "good", website_url: "https://good.example/" },
    ]);
  });

  it.each([
    ["a file that ends in the middle", JSON.stringify([gpt5(), model("openai/o3")]).slice(0, -200), "not complete"],
    ["a file with a fault at its end", `${JSON.stringify([gpt5()]).slice(0, -1)}, oops]`, 'Unexpected "o"'],
    ["a file without rows", "[]", "has no rows"],
  ])("of %s applies nothing", async (_, content, why) => {
    await expect(take(content)).rejects.toThrow(why);
    await expect(take(content, { skipRejected: true })).rejects.toThrow(ImportRefused);
    expect(await rowsOf("SELECT FROM tool")).toEqual([]);
  });

  it("that is killed in the middle leaves nothing", async () => {
    async function* killed(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(JSON.stringify(shipped).slice(0, 150_000));
      await owner.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tiebreak import' AND datname = current_database()",
      );
      yield Buffer.from(JSON.stringify(shipped).slice(150_000));
    }
    await expect(importFile(ownerUrl, { format: "models", bytes: killed(), curation })).rejects.toThrow();
    expect((await everything()).flat()).toEqual([]);
  });

  it("that is stopped before its end leaves nothing", async () => {
    const stop = new AbortController();
    const report = { change: () => stop.abort(new Error("stopped")) };
    await expect(
      importFile(ownerUrl, { format: "models", bytes: bytesOf([gpt5()]), curation }, { report, signal: stop.signal }),
    ).rejects.toThrow("stopped");
    expect((await everything()).flat()).toEqual([]);
  });

  it("waits for another one, and finds its work done", async () => {
    const both = await Promise.all([take([gpt5()]), take([gpt5()])]);
    expect(both.map(({ difference }) => difference.tools.added).sort()).toEqual([0, 1]);
    expect(await rowsOf("SELECT count(*)::int FROM tool")).toEqual([{ count: 1 }]);
  });

  it("is refused where an attribute measures something else", async () => {
    await take([gpt5()]);
    await owner.query("UPDATE attribute SET unit_scale = 1 WHERE key = 'price-input'");
    await expect(take([gpt5()])).rejects.toThrow("price-input in another type or unit");
  });
});

it("slugs of other tools, past ones too, are not taken", async () => {
  await take([gpt5()]);
  await owner.query("UPDATE tool SET slug = 'other'");
  await owner.query("DELETE FROM tool_alias");
  await take([gpt5()]);
  expect(await rowsOf("SELECT slug FROM tool ORDER BY slug")).toEqual([{ slug: "gpt-5-openai" }, { slug: "other" }]);
});

it("a row may name a category that the site has", async () => {
  await owner.query("INSERT INTO category (slug, name) VALUES ('robots', 'Robots & arms')");
  await take(csv("Arm,https://arm.example,robots & ARMS,,"), { format: "tools" });
  expect(await rowsOf("SELECT c.slug FROM tool t JOIN category c ON c.id = t.category_id")).toEqual([
    { slug: "robots" },
  ]);
});
