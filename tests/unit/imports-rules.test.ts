import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grouping, withoutLatest } from "@/lib/imports/aliases";
import { benchmarkFacts } from "@/lib/imports/benchmarks";
import { printable, textProblem, webAddress } from "@/lib/imports/clean-text";
import { changeOf } from "@/lib/imports/difference";
import type { ModelRecord } from "@/lib/imports/model-record";
import { centsFor } from "@/lib/imports/price";
import { slugGiver, slugWords } from "@/lib/imports/tool-slug";
import { isSlug } from "@/lib/tools/slug";
import { curation } from "@/prisma/seed/curation";

describe("prices", () => {
  it.each([
    [0.003625, 3625n],
    [0.1875, 187_500n],
    [1.485, 1_485_000n],
    [0, 0n],
    [600, 600_000_000n],
    [1e-6, 1n],
  ])("$%s a million tokens is kept to the last digit", (dollars, cents) => expect(centsFor(dollars)).toBe(cents));

  it("finer than a millionth of a dollar cannot be kept", () => expect(centsFor(0.0000001)).toBeNull());

  it("every price of up to six decimals survives", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (micros) => {
        expect(centsFor(Number(`${micros}e-6`))).toBe(BigInt(micros));
      }),
    ));
});

describe("slugs", () => {
  it.each([
    ["SmolVLM 2.5", "smolvlm-2-5"],
    ["GPT-4.1 mini", "gpt-4-1-mini"],
    ["OpenRouter Model Fusion", "openrouter-model-fusion"],
    ["Command R+", "command-r-plus"],
    ["DALL·E 2", "dall-e-2"],
    ["Cats vs Dogs", "cats-versus-dogs"],
    ["Llama-4-Scout-17B-16E-Instruct-FP8", "llama-4-scout-17b-16e-instruct-fp8"],
  ])("%s is %s", (name, slug) => expect(slugWords(name)).toBe(slug));

  it("are slugs whatever the names are, and no two tools share one", { timeout: 30_000 }, () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: "grapheme", maxLength: 100 }),
      fc.stringMatching(/^[vs .-]{1,12}$/),
      fc.constantFrom("vs", "A vs B", "x".repeat(300), `${"v".repeat(77)} vs`, "工具", "💡", ""),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.option(name)), { minLength: 1, maxLength: 12 }), (tools) => {
        const give = slugGiver(new Set(["vs", "tool", "x"]));
        const slugs = tools.map(([called, maker]) => give(called, maker));
        expect(slugs.filter((slug) => !isSlug(slug))).toEqual([]);
        expect(new Set(slugs).size).toBe(slugs.length);
        const again = slugGiver(new Set(["vs", "tool", "x"]));
        expect(tools.map(([called, maker]) => again(called, maker))).toEqual(slugs);
      }),
      { numRuns: 100 },
    );
  });

  it("take the maker's name before a number", () => {
    const give = slugGiver(new Set(["whisper"]));
    expect([
      give("Whisper", "OpenAI"),
      give("Whisper", "OpenAI"),
      give("Whisper", null),
      give("Whisper", null),
    ]).toEqual(["whisper-openai", "whisper-2", "whisper-3", "whisper-4"]);
  });

  it("of many tools of one name take no longer than those of different names", { timeout: 30_000 }, () => {
    const give = slugGiver(new Set());
    const began = performance.now();
    for (let i = 0; i < 20_000; i++) give("Same", null);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("texts from outside", () => {
  it.each(["a\u0000b", "a\u202Eb", "a\u200Bb", "a\uFEFFb", "a\u2028b", "\uD800", "a\nb"])(
    "a hidden character is refused: %j",
    (text) => expect(textProblem(text)).toMatch(/hidden character \(U\+/),
  );

  it.each(["Qwen3-VL 235B", "DALL·E 2", "通义千问", "Résumé", "C++"])("%s is fine", (text) =>
    expect(textProblem(text)).toBeNull(),
  );

  it("are printed without what could disturb a terminal", () =>
    expect(printable("a\u001B[31mb\u202E")).toBe("a\\u{001B}[31mb\\u{202E}"));

  it.each([
    "javascript:alert(1)",
    "ftp://a.example",
    "//a.example",
    "https://",
    "https://user:pass@a.example",
    "https://localhost",
    "a b",
  ])("%s is no web address", (url) => expect(webAddress.safeParse(url).success).toBe(false));
});

describe("aliases", () => {
  it("every merge of the shipped files leads to a row that speaks for itself", () => {
    for (const { merge } of Object.values(curation.aliases))
      for (const { into } of merge.values()) expect(merge.has(into), into).toBe(false);
  });

  it("know each other, the canonical name first", () => {
    const group = grouping(curation.aliases["models.dev"]);
    expect(group("openai/gpt-4o-2024-08-06")).toMatchObject({
      canonical: "openai/gpt-4o",
      all: ["openai/gpt-4o", "openai/gpt-4o-2024-08-06"],
    });
    expect(group("constructor")).toMatchObject({ canonical: "constructor", all: ["constructor"] });
  });

  it.each([
    ["Codestral (latest)", "Codestral"],
    ["Gemini Flash Latest", "Gemini Flash"],
    ["Latest", "Latest"],
  ])("%s is called %s", (name, called) => expect(withoutLatest(name)).toBe(called));
});

describe("benchmarks", () => {
  const run = (score: number, sourceUrl: string, date: string | null = null) => ({
    name: "SWE-Bench Pro",
    score,
    metric: "pass@1",
    sourceUrl,
    date,
  });
  const model = (benchmarks: ModelRecord["benchmarks"]) =>
    ({ docsUrl: "https://docs.anthropic.com/x", benchmarks }) as ModelRecord;
  const facts = (...benchmarks: ModelRecord["benchmarks"]) =>
    benchmarkFacts(model(benchmarks), curation.attributes.benchmarks);
  const agents = "https://artificialanalysis.ai/agents/coding-agents";

  it("of one name, run by different parties, are different rows", () =>
    expect(
      facts(run(44.9, agents), run(64.3, "https://www.anthropic.com/news/claude-opus-4-8")).map(
        ({ key, number, makersFigure }) => ({ key, number, makersFigure }),
      ),
    ).toEqual([
      { key: "benchmark-swe-bench-pro-agents", number: 44.9, makersFigure: false },
      { key: "benchmark-swe-bench-pro-anthropic", number: 64.3, makersFigure: true },
    ]));

  it("count the newest result, and say when the highest of several was taken", () => {
    expect(facts(run(60, agents, "2026-01-01"), run(50, agents, "2026-02-01"))[0]).toMatchObject({ number: 50 });
    expect(facts(run(34.4, agents), run(44.9, agents))[0]).toMatchObject({
      number: 44.9,
      note: "Pass@1; highest of 2 published runs (44.9, 34.4)",
    });
  });

  it("that nobody described have a row of their own", () =>
    expect(facts({ ...run(1, "https://lab.example/x"), name: "New one" })[0]).toMatchObject({
      key: "benchmark-new-one-lab-example",
    }));
});

it("a change is told in the words of the page", () => {
  const row = {
    kind: "fact changed",
    name: "GPT-5",
    slug: "gpt-5",
    field: "price-input",
    label: "Input price",
    type: null,
    unit: "1M tokens",
    unit_scale: 10_000,
    facts: null,
    plans: null,
  } as const;
  const price = (amount: number, source = "https://a.example") => ({
    state: "VALUE",
    number: null,
    amount_minor: amount,
    currency: "USD",
    source_url: source,
  });
  expect(changeOf({ ...row, old: price(1_250_000), new: price(1_000_000) })).toMatchObject({
    from: "$1.25 per 1M tokens",
    to: "$1.00 per 1M tokens",
  });
  expect(changeOf({ ...row, old: price(1_250_000), new: price(1_250_000, "https://b.example") })).toMatchObject({
    to: "$1.25 per 1M tokens (https://b.example)",
  });
});
