import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { placeLabels } from "@/components/chart/place-labels";
import { activeFilters, filterBehind } from "@/lib/directory/active-filters";
import { browseAddress } from "@/lib/directory/browse-address";
import { readCursor, writeCursor } from "@/lib/directory/cursor";
import { checkedAge, contextWords, openness, priceWords } from "@/lib/directory/row-words";
import {
  browseQuery,
  ENTRIES,
  type Filters,
  MODALITIES,
  MUSTS,
  NO_FILTERS,
  type RowFact,
  SORTS,
  VERDICTS,
} from "@/lib/directory/schema";
import { filterOfBit, MUST_SHIFT, STRICT_SHIFT, TAGS } from "@/lib/directory/tags";

const words = { ship: "Ship", skip: "Skip" };

const filters = fc.record({
  q: fc.string({ maxLength: 30 }).map((text) => browseQuery.parse({ q: text }).q),
  category: fc.uniqueArray(fc.constantFrom("agents", "video", "coding-models")),
  verdict: fc.subarray([...VERDICTS]),
  entry: fc.subarray([...ENTRIES]),
  openWeights: fc.boolean(),
  openSource: fc.boolean(),
  modality: fc.subarray([...MODALITIES]),
  must: fc.subarray([...MUSTS]),
  human: fc.boolean(),
});

/** As Next hands a query to a page. */
function asQuery(address: string): Record<string, string | string[]> {
  const query = new URLSearchParams(address.split("?")[1]);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

describe("the directory's address", () => {
  it("says every filter, sort and place, and is read back as it was", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...SORTS), fc.constantFrom("", "abc"), (given, sort, after) => {
        expect(browseQuery.parse(asQuery(browseAddress(given, sort, after)))).toEqual({ ...given, sort, after });
      }),
    );
  });

  it("is the static page when nothing is asked", () => expect(browseAddress(NO_FILTERS)).toBe("/tools"));

  it("never fails: what is unknown, repeated or broken is left out", () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = fc.constantFrom(...Object.keys(NO_FILTERS), "sort", "after", "__proto__", "constructor", "page");
    fc.assert(fc.property(fc.dictionary(names, anything), (query) => void browseQuery.parse(query)));
    expect(
      browseQuery.parse({ verdict: ["ship", "ship", "toString"], sort: "__proto__", must: "constructor" }),
    ).toEqual({
      ...NO_FILTERS,
      verdict: ["ship"],
      sort: "median",
      after: "",
    });
    expect(browseQuery.parse({ q: `\0 ${"x".repeat(500)}`, category: ["a-vs-b", "A", "ok"] })).toMatchObject({
      q: "x".repeat(100),
      category: ["ok"],
    });
  });
});

describe("a place in the list", () => {
  const place = fc.record({
    rank: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0))),
    second: fc.option(fc.integer()),
    name: fc.string({ unit: "grapheme" }).filter((name) => !name.includes("\0")),
    id: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  });

  it("comes back as it went, for its own sort alone", () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...SORTS), fc.constantFrom(...SORTS), (given, sort, other) => {
        expect(readCursor(other, writeCursor(sort, given))).toEqual(sort === other ? given : null);
      }),
    );
  });

  it("is nowhere when nobody wrote it", () => {
    fc.assert(fc.property(fc.string(), (text) => readCursor("name", text) === null));
    expect(readCursor("name", Buffer.from('["name",null,null,"a\\u0000",1]').toString("base64url"))).toBeNull();
    expect(readCursor("name", Buffer.from('["name",null,null,"a",4294967296]').toString("base64url"))).toBeNull();
  });
});

describe("filters that are set", () => {
  it("have one chip each, and each chip takes away one thing", () => {
    fc.assert(
      fc.property(filters, (given) => {
        const size = (some: Filters) => Object.values(some).flat().filter(Boolean).length;
        const named = given.category.map((slug) => ({ slug, name: slug }));
        const active = activeFilters(given, named, words);
        expect(active).toHaveLength(size(given));
        for (const { without } of active) expect(size(without)).toBe(size(given) - 1);
        expect(new Set(active.map(({ label }) => label)).size).toBe(active.length);
      }),
    );
  });

  it("include no category that nobody knows", () => {
    expect(activeFilters({ ...NO_FILTERS, category: ["nothing"] }, [], words)).toEqual([]);
  });

  it("are found behind the bit that a tool failed", () => {
    const given = { ...NO_FILTERS, openWeights: true, modality: [...MODALITIES], must: [...MUSTS], human: true };
    const behind = (power: number) => filterBehind(filterOfBit(power) ?? "", given, words)?.label;
    expect(behind(4)).toBe("“Human takes only”");
    expect(behind(STRICT_SHIFT)).toBe("“Open weights”");
    expect(behind(STRICT_SHIFT + TAGS.indexOf("makes-video"))).toBe("“Makes video”");
    expect(behind(MUST_SHIFT + TAGS.indexOf("reads-image"))).toBe("the must-have “Reads images”");
    expect(filterOfBit(60)).toBeUndefined();
  });
});

const fact = (given: Partial<RowFact>): RowFact => ({
  state: "VALUE",
  number: null,
  amountMinor: null,
  currency: null,
  unitScale: 1,
  ...given,
});
const price = (amountMinor: number) => fact({ amountMinor, currency: "USD", unitScale: 10_000 });

describe("a line of the directory", () => {
  test.each([
    ["both prices", { "price-input": price(2_000_000), "price-output": price(10_000_000) }, "$2.00 / $10.00"],
    [
      "no output to pay for",
      { "price-input": price(20_000), "price-output": fact({ state: "NOT_APPLICABLE" }) },
      "$0.02",
    ],
    ["one price unknown", { "price-input": price(20_000), "price-output": fact({ state: "UNKNOWN" }) }, "$0.02 / ?"],
    ["nothing to pay", { "price-input": price(0), "price-output": price(0) }, "Free"],
    ["plans alone", {}, "Freemium"],
  ])("says its price: %s", (_, facts, said) => {
    expect(priceWords({ facts, plans: [{ model: "FREE" }, { model: "FIXED" }] })).toBe(said);
  });

  it("says unknown by saying nothing", () => {
    expect(priceWords({ facts: {}, plans: [] })).toBeNull();
    expect(contextWords({ facts: { "context-window": fact({ state: "UNKNOWN" }) } })).toBeNull();
    expect(openness({ facts: { "open-weights": fact({ state: "UNKNOWN" }) } })).toBeNull();
    expect(checkedAge({ checks: [] }, "2026-11-23")).toBeNull();
  });

  it("says context and openness", () => {
    expect(contextWords({ facts: { "context-window": fact({ number: 1_048_576 }) } })).toBe("1.05M");
    expect(contextWords({ facts: { "context-window": fact({ number: 262_144 }) } })).toBe("262K");
    expect(contextWords({ facts: { "context-window": fact({ state: "NOT_APPLICABLE" }) } })).toBe("n/a");
    const yes = fact({ state: "YES" });
    const no = fact({ state: "NO" });
    expect(openness({ facts: { "open-weights": no, "open-source": yes } })).toEqual({ open: false, what: "weights" });
    expect(openness({ facts: { "open-source": yes } })).toEqual({ open: true, what: "source" });
  });

  it("says the oldest check, and whether any fact is past its time", () => {
    const checks = [
      { ttlDays: 180, checkedAt: new Date("2026-11-20") },
      { ttlDays: null, checkedAt: new Date("2025-11-23") },
    ];
    expect(checkedAge({ checks }, "2026-11-23")).toEqual({ days: 365, stale: false });
    expect(checkedAge({ checks }, "2027-11-23")).toEqual({ days: 730, stale: true });
  });
});

it("names in a picture never lie on each other, on a mark or outside of the frame", () => {
  const frame = { width: 400, height: 300 };
  const mark = fc.record({
    x: fc.double({ min: 0, max: 400, noNaN: true }),
    y: fc.double({ min: 0, max: 300, noNaN: true }),
    name: fc.string({ minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
      const labels = placeLabels(marks, frame);
      expect(labels).toHaveLength(marks.length);
      const boxes = labels.flatMap((label, i) =>
        label
          ? [{ left: label.x, right: label.x + (marks[i]?.name.length ?? 0) * 6, top: label.y - 10, bottom: label.y }]
          : [],
      );
      for (const [i, a] of boxes.entries()) {
        expect(a.left >= 0 && a.right <= frame.width && a.top >= 0 && a.bottom <= frame.height).toBe(true);
        expect(marks.some(({ x, y }) => x > a.left && x < a.right && y > a.top && y < a.bottom)).toBe(false);
        for (const b of boxes.slice(i + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }
    }),
  );
});
