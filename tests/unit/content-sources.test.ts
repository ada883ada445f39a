import { expect, test } from "vitest";
import { readCitation } from "@/prisma/seed/content";
import { type CitedFact, sourcesOf } from "@/prisma/seed/sources";

const fact = (label: string, given: Partial<CitedFact> = {}): CitedFact => ({
  label,
  tool: null,
  url: "https://maker.example/prices",
  seenAt: "2026-07-02",
  ...given,
});
const titles = (facts: CitedFact[]) => sourcesOf(facts).map(({ title }) => title);

test("a page that several facts come from is one source, in the order of first mention", () => {
  const bench = fact("Score", { url: "https://bench.example/" });
  expect(sourcesOf([fact("Input price"), bench, fact("Output price")])).toEqual([
    { title: "Input price; Output price", url: "https://maker.example/prices", seenAt: "2026-07-02" },
    { title: "Score", url: "https://bench.example/", seenAt: "2026-07-02" },
  ]);
});

test("a page read on another day is another source", () => {
  expect(titles([fact("Price"), fact("Limit", { seenAt: "2026-08-03" })])).toEqual(["Price", "Limit"]);
});

test("facts of other tools say whose they are", () => {
  expect(titles([fact("Price"), fact("Price", { tool: "Other" }), fact("Limit", { tool: "Other" })])).toEqual([
    "Price (also Other); Limit (Other)",
  ]);
  expect(titles([fact("Price", { tool: "One" }), fact("Price", { tool: "Two" })])).toEqual(["Price (One, Two)"]);
});

test("a fact without a source is a source without an address", () => {
  expect(sourcesOf([fact("Team", { url: null })])).toEqual([{ title: "Team", url: null, seenAt: "2026-07-02" }]);
});

test("a citation names the take's own tool or another one", () => {
  expect(readCitation("price-input", "own")).toEqual({ slug: "own", key: "price-input" });
  expect(readCitation("other:price-input", "own")).toEqual({ slug: "other", key: "price-input" });
});
