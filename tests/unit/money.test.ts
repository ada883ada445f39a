import { expect, test } from "vitest";
import { readSources } from "../architecture/sources";

/** What money between a maker and the site is called in the schema. */
const COMMERCIAL = /disclosures|affiliate|sponsor/i;

/** Where verdicts, scores, comparisons and orders are worked out. */
const DECIDES = /^lib\/(reviews|comparisons|facts|directory|front|tools|categories)\//;

/** What carries disclosures to the page, to be shown: integration/money.test.ts proves that no order follows from them. */
const CARRIES = ["lib/reviews/schema.ts", "lib/tools/queries.ts", "lib/tools/schema.ts"];

test("no verdict, score or order reads what money there is between a maker and the site", () => {
  const deciding = readSources().filter(({ file }) => DECIDES.test(file));
  expect(deciding.length).toBeGreaterThan(25);
  expect(deciding.filter(({ text }) => COMMERCIAL.test(text)).map(({ file }) => file)).toEqual(CARRIES);
});

test("and what it would have to read is called so", () => {
  const schema = readSources().filter(({ file }) => file.startsWith("prisma/seed/demo"));
  expect(schema.some(({ text }) => COMMERCIAL.test(text))).toBe(true);
});
