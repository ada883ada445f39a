import { describe, expect, it, test } from "vitest";
import { testDatabase } from "../../support/database";
import {
  createAttribute,
  createCategory,
  createFact,
  createPlan,
  createPublishedTake,
  createRelation,
  createReviewer,
  createRevision,
  createTool,
} from "../../support/factories";

const { owner } = await testDatabase();

const two = async () => [(await createTool(owner)).id, (await createTool(owner)).id] as const;
const fact = (given: Parameters<typeof createFact>[1]) => createFact(owner, given);
const plan = (given: Parameters<typeof createPlan>[1]) => createPlan(owner, given);
const relate = async (given: Parameters<typeof createRelation>[2]) => createRelation(owner, await two(), given);
const sourced = (source: { title: string; url?: string }) => createRevision(owner, { sources: [source] });
const setDisclosures = (table: string, id: number, given: unknown) =>
  owner.query(`UPDATE ${table} SET disclosures = $2 WHERE id = $1`, [id, JSON.stringify(given)]);
/** Everything that is no list of disclosures. */
const badDisclosures = {
  "an object": { none: true },
  "a text": ["sponsored"],
  "an unknown kind": [{ kind: "bribe", note: "A car." }],
  "no kind": [{ note: "A car." }],
  "no note": [{ kind: "sponsorship" }],
  "a blank note": [{ kind: "sponsorship", note: " " }],
  "a note that is a number": [{ kind: "sponsorship", note: 7 }],
  "a script for an address": [{ kind: "affiliate", note: "A share.", url: "javascript:alert(1)" }],
  "a bad one behind a good one": [{ kind: "affiliate", note: "A share." }, {}],
};
const disclosing = (table: string, create: () => Promise<{ id: number }>) =>
  Object.fromEntries(
    Object.entries(badDisclosures).map(([name, given]) => [
      name,
      async () => setDisclosures(table, (await create()).id, given),
    ]),
  );
const raw = async (columns: string) => {
  const [first, last] = await two();
  return owner.query(
    `INSERT INTO tool_relation (first_id, last_id, why, ${columns}`
      .replaceAll("FIRST", `${first}`)
      .replaceAll("LAST", `${last}`),
  );
};

/** Every check constraint with the ways to break it. A check that is missing here fails the last test of the file. */
const breaks: Record<string, Record<string, () => Promise<unknown>>> = {
  category_name: { "a blank name": () => createCategory(owner, { name: " \n" }) },
  tool_name: { "a blank name": () => createTool(owner, { name: " \t" }) },
  tool_website: {
    "a script": () => createTool(owner, { websiteUrl: "javascript:alert(1)" }),
    "no scheme": () => createTool(owner, { websiteUrl: "example.com" }),
  },
  tool_disclosures: disclosing("tool", () => createTool(owner)),
  reviewer_name: { "a blank name": () => createReviewer(owner, { name: "" }) },
  attribute_label: { "a blank label": () => createAttribute(owner, { label: " " }) },
  attribute_scale: {
    zero: () => createAttribute(owner, { unitScale: 0 }),
    "a negative scale": () => createAttribute(owner, { unitScale: -1 }),
  },
  attribute_ttl: { "no days at all": () => createAttribute(owner, { ttlDays: 0 }) },
  fact_value: {
    "a number that is missing": () => fact({ type: "NUMBER", state: "VALUE" }),
    "a number given as text": () => fact({ type: "NUMBER", state: "VALUE", text: "42" }),
    "a number with a text beside it": () => fact({ type: "NUMBER", number: 42, state: "VALUE", text: "42" }),
    "a number with an empty text beside it": () => fact({ type: "NUMBER", number: 42, state: "VALUE", text: "" }),
    "a number that is none": () => fact({ type: "NUMBER", number: "NaN", state: "VALUE" }),
    "a number without end": () => fact({ type: "NUMBER", number: "Infinity", state: "VALUE" }),
    "a list with a hole": () => fact({ type: "LIST", state: "VALUE", list: ["a", null as unknown as string] }),
    "money that is missing": () => fact({ type: "MONEY", state: "VALUE" }),
    "money with a number beside it": () =>
      fact({ type: "MONEY", state: "VALUE", amountMinor: 1, currency: "USD", number: 1 }),
    "a text that is missing": () => fact({ type: "TEXT", state: "VALUE" }),
    "a blank text": () => fact({ type: "TEXT", state: "VALUE", text: " " }),
    "a text with money beside it": () =>
      fact({ type: "TEXT", state: "VALUE", text: "a", amountMinor: 1, currency: "USD" }),
    "a list that is missing": () => fact({ type: "LIST", state: "VALUE" }),
    "an empty list": () => fact({ type: "LIST", state: "VALUE", list: [] }),
    "a list with a date beside it": () =>
      fact({ type: "LIST", state: "VALUE", list: ["a"], date: "2026-01-01", datePrecision: "day" }),
    "a date that is missing": () => fact({ type: "DATE", state: "VALUE" }),
    "a date with a list beside it": () =>
      fact({ type: "DATE", state: "VALUE", date: "2026-01-01", datePrecision: "day", list: ["a"] }),
    "a yes or no given as a value": () => fact({ type: "BOOLEAN", state: "VALUE" }),
    "a yes with a text": () => fact({ type: "BOOLEAN", state: "YES", text: "yes" }),
    "an unknown with a number": () => fact({ type: "NUMBER", state: "UNKNOWN", number: 1 }),
    "an unknown with money": () => fact({ type: "MONEY", state: "UNKNOWN", amountMinor: 1, currency: "USD" }),
    "an unknown with a text": () => fact({ type: "TEXT", state: "UNKNOWN", text: "a" }),
    "an unknown with a list": () => fact({ type: "LIST", state: "UNKNOWN", list: ["a"] }),
    "an unknown with a date": () => fact({ type: "DATE", state: "UNKNOWN", date: "2026-01-01", datePrecision: "day" }),
    "a value where none applies": () => fact({ type: "TEXT", state: "NOT_APPLICABLE", note: "No", text: "a" }),
  },
  fact_state: {
    "a yes for a text": () => fact({ type: "TEXT", state: "YES" }),
    "a no for a number": () => fact({ type: "NUMBER", state: "NO" }),
    "a partly for a list": () => fact({ type: "LIST", state: "PARTIAL" }),
  },
  fact_not_applicable: {
    "no reason": () => fact({ type: "TEXT", state: "NOT_APPLICABLE" }),
    "a blank reason": () => fact({ type: "TEXT", state: "NOT_APPLICABLE", note: " " }),
  },
  fact_money: {
    "an amount without a currency": () => fact({ type: "MONEY", state: "VALUE", amountMinor: 1 }),
    "a currency without an amount": () => fact({ type: "TEXT", state: "VALUE", text: "a", currency: "USD" }),
    "a negative amount": () => fact({ type: "MONEY", state: "VALUE", amountMinor: -1, currency: "USD" }),
    "a currency in small letters": () => fact({ type: "MONEY", state: "VALUE", amountMinor: 1, currency: "usd" }),
    "a currency of two letters": () => fact({ type: "MONEY", state: "VALUE", amountMinor: 1, currency: "US" }),
  },
  fact_date: {
    "a date without its precision": () => fact({ type: "DATE", state: "VALUE", date: "2026-01-01" }),
    "a precision without a date": () => fact({ type: "TEXT", state: "VALUE", text: "a", datePrecision: "day" }),
    "an unknown precision": () => fact({ type: "DATE", state: "VALUE", date: "2026-01-01", datePrecision: "hour" }),
  },
  fact_source: { "a script": () => fact({ sourceUrl: "javascript:alert(1)" }) },
  plan_name: { "a blank name": () => plan({ name: " " }) },
  plan_money: {
    "an amount without a currency": () => plan({ amountMinor: 1, currency: null }),
    "a currency without an amount": () => plan({ amountMinor: null, currency: "USD" }),
    "a negative amount": () => plan({ amountMinor: -1 }),
    "a currency that is none": () => plan({ currency: "$" }),
  },
  plan_free: { "a free plan with a price": () => plan({ model: "FREE", amountMinor: 1 }) },
  plan_contact: { "a price that is on request": () => plan({ model: "CONTACT", amountMinor: 1 }) },
  plan_scale: { zero: () => plan({ unitScale: 0 }) },
  plan_source: { "a script": () => plan({ sourceUrl: "data:text/html,a" }) },
  tool_relation_order: {
    "the higher id first": () => raw("kind) VALUES (LAST, FIRST, 'a', 'SUBSTITUTE')"),
    "a tool and itself": () => raw("kind) VALUES (FIRST, FIRST, 'a', 'SUBSTITUTE')"),
  },
  tool_relation_why: { "a blank reason": () => relate({ why: " " }) },
  tool_relation_successor: {
    "a successor nobody names": () => relate({ kind: "SUCCESSOR" }),
    "a third tool": async () => relate({ kind: "SUCCESSOR", successorId: (await createTool(owner)).id }),
    "a successor among substitutes": () => raw("kind, successor_id) VALUES (FIRST, LAST, 'a', 'SUBSTITUTE', LAST)"),
  },
  take_revision_score: {
    "-1": () => createRevision(owner, { score: -1 }),
    "101": () => createRevision(owner, { score: 101 }),
  },
  take_revision_number: { zero: () => createRevision(owner, { number: 0, kind: "UPDATE", reason: "a" }) },
  take_revision_body: { "a blank text": () => createRevision(owner, { body: "\n" }) },
  take_revision_reason: {
    "a second revision that calls itself the first": () => createRevision(owner, { number: 2, kind: "FIRST" }),
    "a first revision that calls itself an update": () =>
      createRevision(owner, { number: 1, kind: "UPDATE", reason: "a" }),
    "a correction without a reason": () => createRevision(owner, { number: 2, kind: "CORRECTION", reason: null }),
    "a correction with a blank reason": () => createRevision(owner, { number: 2, kind: "CORRECTION", reason: " " }),
  },
  take_revision_disclosures: disclosing("take_revision", () => createRevision(owner)),
  take_source_title: { "a blank title": () => sourced({ title: " " }) },
  take_source_url: { "a script": () => sourced({ title: "a", url: "javascript:alert(1)" }) },
};

/** Tried in a file of their own, next to it. */
const slugs = ["category_slug", "reviewer_slug", "tool_slug_form", "tool_slug_form", "attribute_key"];
const triedElsewhere = [...slugs, "take_published"];
/** The tables of votes have a file of their own, which is as complete: vote-checks.test.ts. */
const votes =
  "^(voter|vote|vote_event|vote_delta|tool_tally|tally_repair|integrity_entry|network_salt|voter_key|spent_proof|rate_limit)$";

for (const [constraint, ways] of Object.entries(breaks)) {
  test.each(Object.entries(ways))(`${constraint} refuses %s`, async (_, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: "23514", constraint });
  });
}

it("breaks every check there is", async () => {
  const { rows } = await owner.query(
    "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conrelid::regclass::text !~ $1",
    [votes],
  );
  expect(rows.map(({ conname }) => conname).sort()).toEqual([...Object.keys(breaks), ...triedElsewhere].sort());
});

describe("what the checks let through", () => {
  test.each(["BOOLEAN", "NUMBER", "MONEY", "TEXT", "LIST", "DATE"] as const)("a %s, known or not", async (type) => {
    await createFact(owner, { type });
    await createFact(owner, { type, state: "UNKNOWN" });
    await createFact(owner, { type, state: "NOT_APPLICABLE", note: "It has no such thing" });
  });

  test.each(["YES", "NO", "PARTIAL"] as const)("a yes or no that is %s", async (state) => {
    await createFact(owner, { type: "BOOLEAN", state, note: "Only on one platform" });
  });

  test.each([0, 100])("a score of %i", async (score) => {
    await createPublishedTake(owner, { score });
  });

  it("free plans, prices on request and a price of nothing", async () => {
    await plan({ model: "FREE", amountMinor: null, currency: null });
    await plan({ model: "FREE", amountMinor: 0, currency: "USD" });
    await plan({ model: "CONTACT", amountMinor: null, currency: null });
  });

  it("either of the two as the successor", async () => {
    for (const index of [0, 1] as const) {
      const pair = await two();
      await createRelation(owner, pair, { kind: "SUCCESSOR", successorId: pair[index] });
    }
  });
});

describe("what is unique", () => {
  it("one active reviewer a lens; a former one may share it", async () => {
    await createReviewer(owner, { lens: "Security" });
    const second = createReviewer(owner, { lens: "Security" });
    await expect(second).rejects.toMatchObject({ constraint: "reviewer_active_lens" });
    const former = await createReviewer(owner, { lens: "Security", active: false });
    const back = owner.query("UPDATE reviewer SET active = true WHERE id = $1", [former.id]);
    await expect(back).rejects.toMatchObject({ constraint: "reviewer_active_lens" });
  });

  it("one statement a tool and attribute", async () => {
    const { toolId, attributeId } = await createFact(owner);
    await expect(createFact(owner, { toolId, attributeId })).rejects.toMatchObject({ code: "23505" });
  });

  it("a category's name, however it is written", async () => {
    await createCategory(owner, { name: "Code editors" });
    await expect(createCategory(owner, { name: "code EDITORS" })).rejects.toMatchObject({ code: "23505" });
  });

  it("a fact's type is its attribute's, and the attribute keeps it while facts use it", async () => {
    const attribute = await createAttribute(owner, { type: "NUMBER" });
    const wrong = createFact(owner, { type: "TEXT", attributeId: attribute.id });
    await expect(wrong).rejects.toMatchObject({ constraint: "fact_attribute_id_type_fkey" });
    await createFact(owner, { type: "NUMBER", attributeId: attribute.id });
    const change = owner.query("UPDATE attribute SET type = 'TEXT' WHERE id = $1", [attribute.id]);
    await expect(change).rejects.toMatchObject({ constraint: "fact_attribute_id_type_fkey" });
  });
});
