import { describe, expect, it, test } from "vitest";
import { directoryPage } from "@/lib/directory/queries";
import { ENTRIES, type Filters, MODALITIES, MUSTS, NO_FILTERS, SORTS, VERDICTS } from "@/lib/directory/schema";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
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

const { owner } = await testDatabase();

/** The same numbers in every run; they decide which tool knows what, with many ties and many gaps. */
let state = 20261123;
const random = (below: number) => {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const someOf = <T>(values: readonly T[]): T => values[random(values.length)] as T;

const TOOLS = 90;
const HIDDEN = "Hidden away";

async function fill() {
  const categories = await Promise.all(
    [1, 2, 3].map((n) => createCategory(owner, { slug: `kind-${n}`, name: `Kind ${n}` })),
  );
  const reviewers = await Promise.all([1, 2, 3, 4, 5].map((position) => createReviewer(owner, { position })));
  const types = {
    "price-input": "MONEY",
    "price-output": "MONEY",
    "context-window": "NUMBER",
    released: "DATE",
    "open-weights": "BOOLEAN",
    "tool-calling": "BOOLEAN",
    reasoning: "BOOLEAN",
    "input-modalities": "LIST",
    "output-modalities": "LIST",
  } as const;
  const asked = new Map<string, number>();
  for (const [key, type] of Object.entries(types)) {
    asked.set(key, (await createAttribute(owner, { key, type, unitScale: type === "MONEY" ? 10_000 : 1 })).id);
  }
  for (let n = 0; n < TOOLS; n += 1) {
    // Names that differ in case, or not at all, and those that sort oddly.
    const name = someOf(["Alpha", "alpha", "Beta", "Ümlaut", "100% Gamma", "Under_score", `Tool ${random(40)}`]);
    const tool = await createTool(owner, {
      name,
      maker: someOf([null, "Acme", "Café Labs"]),
      categoryId: someOf(categories).id,
    });
    for (const [key, type] of Object.entries(types)) {
      const roll = random(4);
      if (roll === 0) continue;
      const values = {
        MONEY: { amountMinor: BigInt(random(4) * 2_500), currency: "USD" },
        NUMBER: { number: someOf([8_000, 128_000, 1_000_000, 0.5]) },
        DATE: { date: someOf(["2025-01-01", "2026-02-03"]), datePrecision: "day" },
        LIST: { list: someOf([["text"], ["text", "image"], ["text", "image", "PDF"], ["video"]]) },
        BOOLEAN: { state: someOf(["YES", "NO", "PARTIAL"] as const) },
      }[type];
      const unknown = roll === 1 && { state: "UNKNOWN" as const };
      const stated = unknown || { state: "VALUE" as const, ...values };
      await createFact(owner, { toolId: tool.id, attributeId: asked.get(key) ?? 0, type, ...stated });
    }
    for (const reviewer of reviewers.slice(0, random(7))) {
      const score = someOf([40, 55, 60, 61, 80]);
      const take = await createPublishedTake(owner, {
        toolId: tool.id,
        reviewerId: reviewer.id,
        score,
        verdict: score >= 60 ? "SHIP" : "SKIP",
        authorKind: n % 3 === 0 ? "HUMAN" : someOf(["HUMAN", "AI_WRITTEN"]),
      });
      if (random(6) === 0) await owner.query("UPDATE take SET status = 'RETRACTED' WHERE id = $1", [take.id]);
    }
    for (let plans = random(3); plans > 0; plans -= 1) {
      const model = someOf(["FREE", "FIXED", "CONTACT"] as const);
      const paid = model === "FIXED" ? {} : { amountMinor: null, currency: null, period: null };
      await createPlan(owner, { toolId: tool.id, model, ...paid });
    }
  }
  await createTool(owner, { name: HIDDEN, status: "DRAFT" });
}
await fill();

const narrowed = (given: Partial<Filters>) => directoryPage({ ...NO_FILTERS, ...given }, "name", "", 1000);
const slugs = (page: Awaited<ReturnType<typeof narrowed>>) => page.rows.map(({ slug }) => slug);
const everything = await narrowed({});

describe("paging", () => {
  test.each(SORTS)("by %s shows every tool once, in the order of one long page", async (sort) => {
    const whole = await directoryPage(NO_FILTERS, sort, "", 1000);
    expect(whole.rows).toHaveLength(TOOLS);
    for (const size of [1, 7]) {
      const seen: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: Awaited<ReturnType<typeof directoryPage>> = await directoryPage(NO_FILTERS, sort, after, size);
        expect(page.total).toBe(TOOLS);
        seen.push(...slugs(page));
        after = page.next;
      }
      expect(seen).toEqual(slugs(whole));
      expect(new Set(seen).size).toBe(TOOLS);
    }
  });

  it("neither repeats nor skips what is left when a tool is taken away meanwhile", async () => {
    const first = await directoryPage(NO_FILTERS, "price", "", 10);
    const gone = first.rows.at(-1)?.slug;
    await owner.query("UPDATE tool SET status = 'RETIRED' WHERE slug = $1", [gone]);
    const second = await directoryPage(NO_FILTERS, "price", first.next ?? "", 1000);
    await owner.query("UPDATE tool SET status = 'PUBLISHED' WHERE slug = $1", [gone]);
    expect(new Set([...slugs(first), ...slugs(second)]).size).toBe(TOOLS);
    expect(second.rows).toHaveLength(TOOLS - 10);
  });

  it("starts over from a place that another sort wrote, or nobody", async () => {
    const { next } = await directoryPage(NO_FILTERS, "price", "", 10);
    for (const after of [next ?? "", "rubbish", "W10"]) {
      expect(slugs(await directoryPage(NO_FILTERS, "name", after, 10))).toEqual(slugs(everything).slice(0, 10));
    }
  });
});

describe("order", () => {
  it("by median ranks by the panel's rule, then lists the rest by name", async () => {
    const { rows } = await directoryPage(NO_FILTERS, "median", "", 1000);
    const panels = rows.map(({ takes }) => panelVerdict(takes));
    const ranked = panels.filter(({ word }) => word !== "too-few").map(({ median }) => median ?? 0);
    expect(panels.slice(0, ranked.length).every(({ word }) => word !== "too-few")).toBe(true);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    const shelf = rows.slice(ranked.length).map(({ name }) => name.toLowerCase());
    expect(shelf).toEqual([...shelf].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  it("puts what is unknown last", async () => {
    const known = async (sort: "price" | "context" | "newest") =>
      (await directoryPage(NO_FILTERS, sort, "", 1000)).rows.map(({ facts, released }) =>
        sort === "newest"
          ? released?.date
          : sort === "price"
            ? facts["price-input"]?.amountMinor
            : facts["context-window"]?.number,
      );
    for (const sort of ["price", "context", "newest"] as const) {
      const values = (await known(sort)).map((value) => value ?? null);
      const some = values.filter((value) => value !== null);
      expect(values.slice(0, some.length)).toEqual(some);
      expect(some.length).toBeGreaterThan(10);
      const sorted = [...some].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(some).toEqual(sort === "price" ? sorted : sorted.reverse());
    }
  });
});

describe("a filter", () => {
  test.each(VERDICTS)("by verdict %s finds what the panel's rule says", async (verdict) => {
    const expected = everything.rows
      .filter(({ takes }) => panelVerdict(takes).word === verdict)
      .map(({ slug }) => slug);
    expect(expected.length).toBeGreaterThan(0);
    expect(slugs(await narrowed({ verdict: [verdict] }))).toEqual(expected);
    expect(everything.facets.verdict[verdict]).toBe(expected.length);
  });

  test.each(ENTRIES)("by entry price %s finds what the plans say", async (entry) => {
    const expected = everything.rows
      .filter(({ plans }) => (entryLabel(plans)?.toLowerCase() ?? "unknown") === entry)
      .map(({ slug }) => slug);
    expect(expected.length).toBeGreaterThan(0);
    expect(slugs(await narrowed({ entry: [entry] }))).toEqual(expected);
  });

  it("for open weights takes only what is known to be open", async () => {
    const expected = everything.rows.filter(({ facts }) =>
      ["YES", "PARTIAL"].includes(facts["open-weights"]?.state ?? ""),
    );
    expect(slugs(await narrowed({ openWeights: true }))).toEqual(expected.map(({ slug }) => slug));
  });

  it("for a must-have keeps what nobody knows, and says so", async () => {
    const { rows, total, facets } = await narrowed({ must: ["reasoning"] });
    const { rows: stated } = await owner.query<{ slug: string; state: string }>(
      "SELECT slug, state FROM fact JOIN tool ON tool.id = tool_id JOIN attribute ON attribute.id = attribute_id WHERE key = 'reasoning'",
    );
    const states = new Map(stated.map(({ slug, state }) => [slug, state]));
    const known = (slug: string) => ["YES", "NO", "PARTIAL"].includes(states.get(slug) ?? "");
    expect(rows.some(({ slug }) => states.get(slug) === "NO")).toBe(false);
    expect(rows.filter(({ unknown }) => unknown.includes("reasoning")).map(({ slug }) => slug)).toEqual(
      slugs({ ...everything, rows }).filter((slug) => !known(slug)),
    );
    expect(facets.must.reasoning.yes + facets.must.reasoning.unknown).toBe(total);
    expect(facets.must.reasoning.unknown).toBeGreaterThan(0);
  });

  it("for human takes leaves out what has none, and what a machine has judged as well", async () => {
    const { rows: people } = await owner.query<{ slug: string }>(
      `SELECT slug FROM tool JOIN take ON tool_id = tool.id JOIN take_revision ON take_revision.id = published_revision_id
       WHERE take.status <> 'RETRACTED' GROUP BY tool.id HAVING bool_and(author_kind = 'HUMAN')`,
    );
    expect(people.length).toBeGreaterThan(0);
    expect(slugs(await narrowed({ human: true })).sort()).toEqual(people.map(({ slug }) => slug).sort());
  });

  it("ignores a category that does not exist", async () => {
    expect((await narrowed({ category: ["nowhere"] })).total).toBe(TOOLS);
    expect((await narrowed({ category: ["nowhere", "kind-1"] })).total).toBe(
      everything.facets.categories.find(({ slug }) => slug === "kind-1")?.count,
    );
  });
});

describe("a choice's count", () => {
  const starts: Partial<Filters>[] = [
    {},
    { verdict: ["ship"], must: ["tool-calling"] },
    { category: ["kind-1", "kind-2"], modality: ["reads-image"], entry: ["free", "unknown"] },
    { q: "alpha", human: true },
  ];

  test.each(starts)("is what one finds with it, the other filters kept: %j", async (start) => {
    const given = { ...NO_FILTERS, ...start };
    const { facets } = await narrowed(given);
    const total = async (change: Partial<Filters>) => (await narrowed({ ...given, ...change })).total;
    for (const verdict of VERDICTS) expect(await total({ verdict: [verdict] })).toBe(facets.verdict[verdict]);
    for (const entry of ENTRIES) expect(await total({ entry: [entry] })).toBe(facets.entry[entry]);
    for (const { slug, count } of facets.categories) {
      if (slug.startsWith("kind")) expect(await total({ category: [slug] })).toBe(count);
    }
    for (const modality of MODALITIES) {
      expect(await total({ modality: [...given.modality, modality] })).toBe(facets.modality[modality]);
    }
    for (const must of MUSTS) {
      expect(await total({ must: [...given.must, must] })).toBe(facets.must[must].yes + facets.must[must].unknown);
    }
    expect(await total({ openWeights: true })).toBe(facets.openWeights);
    expect(await total({ openSource: true })).toBe(facets.openSource);
    expect(await total({ human: true })).toBe(facets.human);
  });

  it("of an empty page names the filter that removes most", async () => {
    const given: Partial<Filters> = { openSource: true, verdict: ["ship"] };
    const { total, culprit } = await narrowed(given);
    expect(total).toBe(0);
    expect(culprit).toEqual({ filter: "open-source", count: everything.facets.verdict.ship });
  });
});

describe("a search", () => {
  it("finds words of the name and the maker in any order, case and accent", async () => {
    const found = await narrowed({ q: "CAFE umlaut" });
    const expected = everything.rows.filter(({ name, maker }) => name === "Ümlaut" && maker === "Café Labs");
    expect(slugs(found)).toEqual(expected.map(({ slug }) => slug));
    expect(expected.length).toBeGreaterThan(0);
  });

  it.each(["%", "_", "100%", "under_", "\\", "'; DROP TABLE tool; --", "\\%"])("takes %s as it stands", async (q) => {
    const expected = everything.rows.filter(({ name, maker }) => `${name} ${maker ?? ""}`.toLowerCase().includes(q));
    expect(slugs(await narrowed({ q }))).toEqual(expected.map(({ slug }) => slug));
  });

  it("falls back to what is spelt alike only when nothing has the words", async () => {
    expect(new Set((await narrowed({ q: "umlat" })).rows.map(({ name }) => name))).toEqual(new Set(["Ümlaut"]));
    expect((await narrowed({ q: "zzzzzz" })).total).toBe(0);
  });

  it("does not find what is not published", async () => expect((await narrowed({ q: HIDDEN })).total).toBe(0));
});
