import type { Pool } from "pg";
import type { Prisma } from "@/lib/generated/prisma/client";
import { insertRow } from "./insert-row";

// Every factory takes where to write first and only what the test is about second; the rest gets a sensible value, and
// whatever the row hangs on is made as well. It answers the row it wrote.

/** A pool, or a client inside a transaction. */
export type Sql = Pick<Pool, "query">;

let count = 0;
const next = () => {
  count += 1;
  return count;
};

export async function createCategory(sql: Sql, given: Partial<Prisma.CategoryCreateManyInput> = {}) {
  const n = next();
  return insertRow(sql, "category", { slug: `category-${n}`, name: `Category ${n}`, ...given });
}

export async function createTool(sql: Sql, given: Partial<Prisma.ToolCreateManyInput> = {}) {
  const n = next();
  const categoryId = given.categoryId ?? (await createCategory(sql)).id;
  return insertRow(sql, "tool", { slug: `tool-${n}`, name: `Tool ${n}`, ...given, categoryId });
}

export async function createReviewer(sql: Sql, given: Partial<Prisma.ReviewerCreateManyInput> = {}) {
  const n = next();
  return insertRow(sql, "reviewer", {
    slug: `reviewer-${n}`,
    name: `Reviewer ${n}`,
    lens: `Lens ${n}`,
    looksAt: "What it costs to live with",
    disclosure: "Owns no shares",
    ...given,
  });
}

/** A draft without a text. */
export async function createTake(sql: Sql, given: Partial<Prisma.TakeCreateManyInput> = {}) {
  const toolId = given.toolId ?? (await createTool(sql)).id;
  const reviewerId = given.reviewerId ?? (await createReviewer(sql)).id;
  return insertRow(sql, "take", { ...given, toolId, reviewerId });
}

export type RevisionSource = Omit<Prisma.TakeSourceCreateManyInput, "revisionId" | "position">;

/** A text that is not published yet, with its sources in their order. */
export async function createRevision(
  sql: Sql,
  { sources = [], ...given }: Partial<Prisma.TakeRevisionCreateManyInput> & { sources?: RevisionSource[] } = {},
) {
  const takeId = given.takeId ?? (await createTake(sql)).id;
  const later = (given.number ?? 1) > 1;
  const revision = await insertRow(sql, "take_revision", {
    number: 1,
    kind: later ? "UPDATE" : "FIRST",
    reason: later ? "A new version came out" : null,
    score: 70,
    verdict: "SHIP",
    body: "It does what it says.",
    evidence: "HANDS_ON",
    authorKind: "HUMAN",
    ...given,
    takeId,
  });
  for (const [position, source] of sources.entries()) {
    await insertRow(sql, "take_source", { revisionId: revision.id, position, ...source });
  }
  return revision;
}

/** Freezes the text and shows it. */
export async function publishRevision(sql: Sql, revision: { id: number; takeId: number }, publishedAt = new Date()) {
  await sql.query("UPDATE take_revision SET published_at = $2 WHERE id = $1", [revision.id, publishedAt]);
  await sql.query("UPDATE take SET status = 'PUBLISHED', published_revision_id = $2 WHERE id = $1", [
    revision.takeId,
    revision.id,
  ]);
}

/** A take that readers see. `take` and `revision` change what each of the two rows says. */
export async function createPublishedTake(
  sql: Sql,
  {
    publishedAt,
    toolId,
    reviewerId,
    ...text
  }: Omit<NonNullable<Parameters<typeof createRevision>[1]>, "takeId" | "publishedAt"> & {
    toolId?: number;
    reviewerId?: number;
    publishedAt?: Date;
  } = {},
) {
  const take = await createTake(sql, { toolId, reviewerId });
  const revision = await createRevision(sql, { ...text, takeId: take.id });
  await publishRevision(sql, revision, publishedAt);
  return { ...take, revision };
}

export async function createAttribute(sql: Sql, given: Partial<Prisma.AttributeCreateManyInput> = {}) {
  const n = next();
  return insertRow(sql, "attribute", {
    key: `attribute-${n}`,
    label: `Attribute ${n}`,
    group: "General",
    type: "TEXT",
    ...given,
  });
}

/** A statement of its attribute's type; `type` alone is enough to get an attribute and a value that fits it. */
export async function createFact(sql: Sql, given: Partial<Prisma.FactCreateManyInput> = {}) {
  const type = given.type ?? "TEXT";
  const toolId = given.toolId ?? (await createTool(sql)).id;
  const attributeId = given.attributeId ?? (await createAttribute(sql, { type })).id;
  const stated = given.state === undefined ? valueThatFits[type] : {};
  return insertRow(sql, "fact", {
    state: "VALUE",
    checkedAt: new Date("2026-11-01T00:00:00Z"),
    checkedBy: "an editor",
    ...stated,
    ...given,
    type,
    toolId,
    attributeId,
  });
}

const valueThatFits = {
  BOOLEAN: { state: "YES" },
  NUMBER: { state: "VALUE", number: 42 },
  MONEY: { state: "VALUE", amountMinor: 1999, currency: "USD" },
  TEXT: { state: "VALUE", text: "Anywhere" },
  LIST: { state: "VALUE", list: ["Linux", "macOS"] },
  DATE: { state: "VALUE", date: "2026-11-01", datePrecision: "day" },
} as const;

export async function createPlan(sql: Sql, given: Partial<Prisma.PlanCreateManyInput> = {}) {
  const toolId = given.toolId ?? (await createTool(sql)).id;
  return insertRow(sql, "plan", {
    name: `Plan ${next()}`,
    model: "PER_SEAT",
    amountMinor: 2000,
    currency: "USD",
    period: "MONTH",
    checkedAt: new Date("2026-11-01T00:00:00Z"),
    checkedBy: "an editor",
    ...given,
    toolId,
  });
}

/** How two tools stand to each other; the order they are given in does not matter. */
export async function createRelation(
  sql: Sql,
  [one, other]: readonly [number, number],
  given: Partial<Prisma.ToolRelationCreateManyInput> = {},
) {
  const [firstId, lastId] = one < other ? [one, other] : [other, one];
  return insertRow(sql, "tool_relation", {
    kind: "SUBSTITUTE",
    why: "Both do the same job",
    ...given,
    firstId,
    lastId,
  });
}
