import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factGroups } from "@/lib/comparisons/rows";
import { planWords } from "@/lib/facts/plan-words";
import type { Attribute, Fact } from "@/lib/facts/schema";
import { factWinner } from "@/lib/facts/winner";
import { factWords } from "@/lib/facts/words";

const TODAY = "2026-11-23";

const attribute = (given: Partial<Attribute> = {}): Attribute => ({
  key: "context",
  label: "Context window",
  group: "Limits",
  type: "NUMBER",
  unit: "tokens",
  unitScale: 1,
  ttlDays: 365,
  better: "HIGHER",
  position: 0,
  ...given,
});

const fact = (given: Partial<Fact> = {}): Fact => ({
  state: "VALUE",
  number: null,
  amountMinor: null,
  currency: null,
  text: null,
  list: [],
  date: null,
  datePrecision: null,
  note: null,
  makersFigure: false,
  sourceUrl: null,
  checkedAt: new Date("2026-11-01T00:00:00Z"),
  ...given,
});

const price = attribute({
  key: "price",
  type: "MONEY",
  unit: "1M tokens",
  unitScale: 10_000,
  ttlDays: 180,
  better: "LOWER",
});
const usd = (amountMinor: number) => fact({ amountMinor, currency: "USD" });

describe("a fact in words", () => {
  test.each<[Attribute, Fact | null, string]>([
    [attribute(), fact({ number: 1_048_576 }), "1,048,576 tokens"],
    [attribute({ unit: "%" }), fact({ number: 21.8 }), "21.8%"],
    [attribute({ unit: null }), fact({ number: 0.25 }), "0.25"],
    [price, usd(3_625), "$0.003625 per 1M tokens"],
    [price, usd(1_250_000), "$1.25 per 1M tokens"],
    [price, usd(12_000_000), "$12.00 per 1M tokens"],
    [price, usd(0), "$0.00 per 1M tokens"],
    [attribute({ type: "MONEY", unit: null }), fact({ amountMinor: 500, currency: "JPY" }), "¥500"],
    [attribute({ type: "LIST" }), fact({ list: ["text", "image"] }), "text, image"],
    [attribute({ type: "TEXT" }), fact({ text: "Apache 2.0" }), "Apache 2.0"],
    [attribute({ type: "DATE" }), fact({ date: new Date("2026-07-02"), datePrecision: "day" }), "2 July 2026"],
    [attribute({ type: "DATE" }), fact({ date: new Date("2025-01-01"), datePrecision: "month" }), "January 2025"],
    [attribute({ type: "DATE" }), fact({ date: new Date("2025-01-01"), datePrecision: "year" }), "2025"],
    [attribute({ type: "BOOLEAN" }), fact({ state: "YES" }), "Yes"],
    [attribute({ type: "BOOLEAN" }), fact({ state: "NO" }), "No"],
    [attribute({ type: "BOOLEAN" }), fact({ state: "PARTIAL" }), "Partly"],
    [attribute(), fact({ state: "NOT_APPLICABLE", note: "A service" }), "Not applicable"],
  ])("%#", (about, said, words) => {
    expect(factWords(about, said)).toBe(words);
  });

  test("unknown and unrecorded read as unknown, never as no", () => {
    expect([factWords(attribute(), null), factWords(attribute(), fact({ state: "UNKNOWN" }))]).toEqual([
      "Unknown",
      "Unknown",
    ]);
  });
});

describe("a row names a tool", () => {
  test("whose value is best in the row's direction", () => {
    expect(factWinner(attribute(), [fact({ number: 8_000 }), fact({ number: 128_000 })], TODAY)).toEqual({
      kind: "wins",
      column: 1,
    });
    expect(factWinner(price, [usd(100), usd(200)], TODAY)).toEqual({ kind: "wins", column: 0 });
  });

  test("only if it stands alone; equal values are level", () => {
    const [low, high] = [fact({ number: 1 }), fact({ number: 2 })];
    expect(factWinner(attribute(), [high, high], TODAY)).toEqual({ kind: "level" });
    expect(factWinner(attribute(), [high, low, high], TODAY)).toEqual({ kind: "none" });
  });

  test.each<[string, Attribute, Fact | null]>([
    ["the other is unknown", attribute(), fact({ state: "UNKNOWN" })],
    ["the other is not recorded", attribute(), null],
    ["the other does not apply", attribute(), fact({ state: "NOT_APPLICABLE", note: "A service" })],
    ["the other is stale", attribute(), fact({ number: 1, checkedAt: new Date("2025-01-01") })],
    ["the row has no better", attribute({ better: "NONE" }), fact({ number: 1 })],
  ])("and not when %s", (_, about, other) => {
    expect(factWinner(about, [fact({ number: 2 }), other], TODAY)).toEqual({ kind: "none" });
  });

  test("and not across currencies, nor on a partly", () => {
    expect(factWinner(price, [usd(100), fact({ amountMinor: 90, currency: "EUR" })], TODAY).kind).toBe("none");
    const yesNo = attribute({ type: "BOOLEAN" });
    expect(factWinner(yesNo, [fact({ state: "YES" }), fact({ state: "PARTIAL" })], TODAY).kind).toBe("none");
    expect(factWinner(yesNo, [fact({ state: "NO" }), fact({ state: "YES" })], TODAY)).toEqual({
      kind: "wins",
      column: 1,
    });
  });

  test("that strictly beats every other one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 6 }), (numbers) => {
        const result = factWinner(
          attribute(),
          numbers.map((number) => fact({ number })),
          TODAY,
        );
        if (result.kind !== "wins") return;
        const best = numbers[result.column] as number;
        expect(numbers.every((number, i) => i === result.column || number < best)).toBe(true);
      }),
    );
  });
});

test("a plan in words", () => {
  const plan = { amountMinor: null, currency: null, period: null, unit: null, unitScale: 1 };
  expect([
    planWords({ ...plan, model: "FREE" }),
    planWords({ ...plan, model: "CONTACT" }),
    planWords({ ...plan, model: "PER_SEAT", amountMinor: 2000, currency: "USD", period: "MONTH" }),
    planWords({
      ...plan,
      model: "METERED",
      amountMinor: 1_250_000,
      currency: "USD",
      unit: "1M tokens",
      unitScale: 10_000,
    }),
    planWords({ ...plan, model: "METERED" }),
    planWords({ ...plan, model: "METERED", unit: "token" }),
  ]).toEqual([
    "free",
    "price on request",
    "$20.00 per seat a month",
    "$1.25 per 1M tokens",
    "metered, price not recorded",
    "per token, price not recorded",
  ]);
});

test("a comparison's rows are the union of its columns' facts, in the editors' order, with gaps kept", () => {
  const limits = attribute({ key: "b", position: 2 });
  const about = attribute({ key: "a", group: "About", position: 1 });
  const one = fact({ number: 1 });
  const groups = factGroups([
    { facts: [{ attribute: limits, fact: one }] },
    { facts: [{ attribute: about, fact: one }] },
  ]);
  expect(groups).toEqual([
    { group: "About", rows: [{ attribute: about, facts: [null, one] }] },
    { group: "Limits", rows: [{ attribute: limits, facts: [one, null] }] },
  ]);
});
