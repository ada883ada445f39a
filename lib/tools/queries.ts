import "server-only";
import { db, pool } from "../db";
import type { Disclosure } from "../disclosures";
import type { Prisma } from "../generated/prisma/client";
import type { Take } from "../reviews/schema";
import type { Named, ToolPage, ToolRow } from "./schema";
import { isSlug } from "./slug";

const named = { slug: true, name: true } as const;

/** Takes that readers see: published at least once and not taken back. */
export const visibleTake = {
  publishedRevisionId: { not: null },
  status: { not: "RETRACTED" },
} satisfies Prisma.TakeWhereInput;

const toolRow = {
  ...named,
  maker: true,
  tagline: true,
  category: { select: named },
  plans: { select: { model: true } },
  takes: {
    where: visibleTake,
    orderBy: { id: "asc" },
    select: { published: { select: { score: true, verdict: true } } },
  },
} satisfies Prisma.ToolSelect;

const fact = {
  state: true,
  number: true,
  amountMinor: true,
  currency: true,
  text: true,
  list: true,
  date: true,
  datePrecision: true,
  note: true,
  makersFigure: true,
  sourceUrl: true,
  checkedAt: true,
} satisfies Prisma.FactSelect;

const attribute = {
  key: true,
  label: true,
  group: true,
  type: true,
  unit: true,
  unitScale: true,
  ttlDays: true,
  better: true,
  position: true,
} satisfies Prisma.AttributeSelect;

const plan = {
  name: true,
  model: true,
  amountMinor: true,
  currency: true,
  period: true,
  unit: true,
  unitScale: true,
  included: true,
  overage: true,
  sourceUrl: true,
  checkedAt: true,
} satisfies Prisma.PlanSelect;

const revision = {
  score: true,
  verdict: true,
  body: true,
  versionJudged: true,
  evidence: true,
  authorKind: true,
  approvedBy: true,
  disclosures: true,
  kind: true,
  reason: true,
  publishedAt: true,
  sources: { orderBy: { position: "asc" }, select: { title: true, url: true } },
} satisfies Prisma.TakeRevisionSelect;

const relation = { kind: true, why: true } as const;

const toolPage = {
  ...named,
  status: true,
  maker: true,
  tagline: true,
  description: true,
  bestFor: true,
  websiteUrl: true,
  category: { select: named },
  plans: { orderBy: [{ position: "asc" }, { id: "asc" }], select: plan },
  facts: {
    orderBy: [{ attribute: { position: "asc" } }, { id: "asc" }],
    select: { ...fact, attribute: { select: attribute } },
  },
  disclosures: true,
  takes: {
    where: { publishedRevisionId: { not: null } },
    orderBy: { reviewer: { position: "asc" } },
    select: { status: true, reviewer: { select: named }, published: { select: revision } },
  },
  relationsFirst: { where: { last: { status: "PUBLISHED" } }, select: { ...relation, last: { select: named } } },
  relationsLast: { where: { first: { status: "PUBLISHED" } }, select: { ...relation, first: { select: named } } },
} satisfies Prisma.ToolSelect;

/** How many tools are published, and how many takes readers see. */
export async function counts(): Promise<{ tools: number; takes: number }> {
  const { rows } = await pool.query<{ tools: number; takes: number }>({
    name: "counts",
    text: `SELECT (SELECT count(*)::int FROM tool WHERE status = 'PUBLISHED') AS tools,
                  (SELECT count(*)::int FROM take JOIN tool ON tool.id = tool_id
                   WHERE published_revision_id IS NOT NULL AND take.status <> 'RETRACTED' AND tool.status = 'PUBLISHED') AS takes`,
  });
  return rows[0] ?? { tools: 0, takes: 0 };
}

/** Every published tool by name. */
export async function allTools(): Promise<ToolRow[]> {
  const tools = await db.tool.findMany({
    where: { status: "PUBLISHED" },
    select: toolRow,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return tools.map(({ takes, ...tool }) => ({ ...tool, takes: takes.flatMap(({ published }) => published ?? []) }));
}

/** The published tool that has, or once had, this slug: compare `slug` to see which. */
export async function toolBySlug(slug: string): Promise<ToolPage | null> {
  if (!isSlug(slug)) return null;
  const entry = await db.toolSlug.findUnique({ where: { slug }, select: { tool: { select: toolPage } } });
  return entry?.tool.status === "PUBLISHED" ? toPage(entry.tool) : null;
}

type Selected = Prisma.ToolGetPayload<{ select: typeof toolPage }>;

function toPage({ status: _, relationsFirst, relationsLast, facts, plans, takes, ...tool }: Selected): ToolPage {
  const said = takes.flatMap(toTake);
  return {
    ...tool,
    disclosures: tool.disclosures as Disclosure[],
    plans: plans.map((plan) => ({ ...plan, amountMinor: toNumber(plan.amountMinor) })),
    facts: facts.map(({ attribute, ...fact }) => ({
      attribute,
      fact: {
        ...fact,
        number: toNumber(fact.number),
        amountMinor: toNumber(fact.amountMinor),
        datePrecision: fact.datePrecision as "day" | "month" | "year" | null,
      },
    })),
    takes: said.filter(({ retracted }) => !retracted).map(({ take }) => take),
    retracted: said
      .filter(({ retracted }) => retracted)
      .map(({ take, reason }) => ({ reviewer: take.reviewer, reason, at: take.publishedAt, take })),
    related: [
      ...relationsFirst.map(({ last, ...relation }) => ({ ...relation, ...last })),
      ...relationsLast.map(({ first, ...relation }) => ({ ...relation, ...first })),
    ].sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}

function toTake({ status, reviewer, published }: Selected["takes"][number]) {
  if (!published?.publishedAt) return [];
  const { kind, reason, publishedAt, disclosures, ...text } = published;
  const take: Take = {
    ...text,
    reviewer,
    publishedAt,
    disclosures: disclosures as Disclosure[],
    change: kind === "FIRST" || kind === "RETRACTION" ? null : kind,
    needsRecheck: status === "NEEDS_RECHECK",
  };
  return { take, reason, retracted: status === "RETRACTED" };
}

/** Amounts and numbers of the tables are far inside what a double holds exactly. */
const toNumber = (value: bigint | Prisma.Decimal | null): number | null => (value === null ? null : Number(value));

/** Up to three published tools whose names are spelt most like a text, nearest first. */
export async function toolsNamedLike(text: string): Promise<Named[]> {
  const { rows } = await pool.query<Named>({
    name: "tools-named-like",
    text: `SELECT slug, name FROM tool WHERE status = 'PUBLISHED' AND similarity(name, $1) > 0.2
           ORDER BY similarity(name, $1) DESC, slug LIMIT 3`,
    values: [text],
  });
  return rows;
}

/** The slug of the published tool that a person means: its slug of now or then, or its exact name in any case. */
export async function slugOfNamed(text: string): Promise<string | null> {
  const { rows } = await pool.query<{ slug: string }>({
    name: "slug-of-named",
    text: `SELECT tool.slug FROM tool LEFT JOIN tool_slug was ON was.tool_id = tool.id AND was.slug = $1
           WHERE status = 'PUBLISHED' AND (was.slug IS NOT NULL OR lower(name) = lower($1))
           ORDER BY was.slug IS NULL, tool.id LIMIT 1`,
    values: [text],
  });
  return rows[0]?.slug ?? null;
}
