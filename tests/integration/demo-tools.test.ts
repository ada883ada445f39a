import { beforeAll, expect, it, test } from "vitest";
import { panelFlips } from "@/lib/reviews/flips";
import { seedDemo } from "@/prisma/seed/demo";
import { EMPTY_CATEGORY, FORMER_REVIEWER, FORMER_SLUGS, TOOL_STATES } from "@/prisma/seed/demo/states";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase();

/** Long after the data were written: what a state shows must not depend on the year. */
const now = new Date("2031-05-17T13:00:00Z");
beforeAll(() => seedDemo({ url: ownerUrl, log: () => {}, now }));

const has = (table: string, condition: string) =>
  `EXISTS (SELECT FROM ${table} WHERE ${table}.tool_id = tool.id AND ${condition})`;
const take = (condition: string) =>
  `EXISTS (SELECT FROM take JOIN reviewer ON reviewer.id = reviewer_id WHERE tool_id = tool.id AND ${condition})`;
const text = (condition: string) =>
  `EXISTS (SELECT FROM take JOIN take_revision r ON r.take_id = take.id WHERE tool_id = tool.id AND ${condition})`;
const fact = (condition: string) =>
  `EXISTS (SELECT FROM fact JOIN attribute a ON a.id = attribute_id WHERE tool_id = tool.id AND ${condition})`;
const statuses = "(SELECT array_agg(status::text ORDER BY status) FROM take WHERE tool_id = tool.id)";
const authors = `(SELECT count(DISTINCT author_kind) FROM take JOIN take_revision r ON r.id = published_revision_id WHERE tool_id = tool.id)`;
const disclosed = (kind: string) => `disclosures @> '[{"kind": "${kind}"}]'`;

/** What each state means, said of a row of `tool`. A flip is told by the rule: see below. */
const meaning: Record<Exclude<keyof typeof TOOL_STATES, `verdict flipped${string}`>, string> = {
  "nothing recorded: no maker, tagline, facts, plans, takes": `num_nonnulls(maker, tagline, description, best_for) = 0
    AND NOT ${has("fact", "true")} AND NOT ${has("plan", "true")} AND NOT ${has("take", "true")}`,
  "former slugs": "(SELECT count(*) FROM tool_slug s WHERE s.tool_id = tool.id) = 3",
  "retired: not found": "status = 'RETIRED'",
  "draft: not found": "status = 'DRAFT'",
  "retracted take": `${take("status = 'RETRACTED'")} AND ${text("r.kind = 'RETRACTION'")}`,
  "takes that need a recheck": take("status = 'NEEDS_RECHECK'"),
  "take of a reviewer who left": take("NOT reviewer.active"),
  "take with three texts": text("r.number = 3"),
  "take with a newer text that is not published": text("r.published_at IS NULL AND published_revision_id < r.id"),
  "takes in the making: draft, in review, approved, scheduled": `${statuses} = '{DRAFT,IN_REVIEW,APPROVED,SCHEDULED,PUBLISHED}'`,
  "long take, with Markdown": text("length(body) > 1000"),
  "take of one word, without sources": text(
    "body = 'Ship.' AND NOT EXISTS (SELECT FROM take_source WHERE revision_id = r.id)",
  ),
  "human and AI authors": `${authors} = 3`,
  "stale facts": fact(`checked_at < '${now.toISOString()}'::timestamptz - a.ttl_days * interval '1 day'`),
  "fact without a source": fact("source_url IS NULL"),
  "maker's figure": fact("makers_figure"),
  "partial fact": fact("state = 'PARTIAL'"),
  "unknown fact": fact("state = 'UNKNOWN'"),
  "not applicable": fact("state = 'NOT_APPLICABLE'"),
  "affiliate link": disclosed("affiliate"),
  sponsorship: disclosed("sponsorship"),
  ownership: disclosed("ownership"),
  "free access": disclosed("free-access"),
  "no tagline": "tagline IS NULL",
  "very long name": String.raw`name ~ '\S{80}'`,
  "right-to-left name": "name ~ '[ء-ي]'",
  "Chinese and Japanese name": "name ~ '[一-龯]' AND name ~ '[ァ-ン]'",
  "emoji name": "name LIKE '%🦑%'",
  "markup in the name": "name LIKE '%<b>%&%\"%'",
};

test.each(Object.entries(meaning))("%s: shown by the tool that the list names", async (state, condition) => {
  const { rows } = await owner.query(`SELECT slug FROM tool WHERE ${condition}`);
  expect(rows.map(({ slug }) => slug)).toContain(TOOL_STATES[state as keyof typeof TOOL_STATES]);
});

test.each(["skip", "mixed", "ship"] as const)("a verdict flipped to %s", async (word) => {
  const { rows } = await owner.query(
    `SELECT r.take_id AS "takeId", r.score, r.verdict, r.published_at AS "publishedAt", r.reason FROM take_revision r
     JOIN take ON take.id = r.take_id JOIN tool ON tool.id = tool_id WHERE slug = $1 AND r.published_at IS NOT NULL`,
    [TOOL_STATES[`verdict flipped to ${word}`]],
  );
  expect(panelFlips(rows)).toMatchObject([{ after: { word }, reason: expect.stringMatching(/\.$/) }]);
});

it("keeps fresh what is fresh, whatever the year", async () => {
  const { rows } = await owner.query(
    `SELECT max(published_at) < '${now.toISOString()}' AS past, max(published_at) > '2031-05-01' AS recent FROM take_revision`,
  );
  expect(rows).toEqual([{ past: true, recent: true }]);
});

it("has slugs that lead elsewhere, an empty category, and a reviewer who left", async () => {
  const { rows } = await owner.query(
    "SELECT s.slug, t.slug AS to FROM tool_slug s JOIN tool t ON t.id = tool_id WHERE s.slug <> t.slug",
  );
  expect(Object.fromEntries(rows.map(({ slug, to }) => [slug, to]))).toEqual(FORMER_SLUGS);
  const empty = await owner.query(
    "SELECT slug FROM category c WHERE NOT EXISTS (SELECT FROM tool WHERE category_id = c.id)",
  );
  expect(empty.rows).toEqual([{ slug: EMPTY_CATEGORY }]);
  const left = await owner.query("SELECT slug FROM reviewer WHERE NOT active");
  expect(left.rows).toEqual([{ slug: FORMER_REVIEWER }]);
});
