import "server-only";
import { db, pool } from "../db";
import type { Prisma } from "../generated/prisma/client";
import { type DatedJudgement, panelFlips } from "../reviews/flips";
import { visibleTake } from "../tools/queries";
import type { Named } from "../tools/schema";
import type { Decision, DecisionSide, LatestVerdict, VerdictFlip } from "./schema";

const judged = {
  slug: true,
  name: true,
  takes: {
    where: visibleTake,
    orderBy: { reviewer: { position: "asc" } },
    select: {
      reviewer: { select: { slug: true, name: true, lens: true } },
      published: { select: { score: true, verdict: true, publishedAt: true } },
    },
  },
} satisfies Prisma.ToolSelect;

type Judged = Prisma.ToolGetPayload<{ select: typeof judged }>;

/** The tools with the newest takes, newest first; equal days by name. */
export async function latestVerdicts(limit: number): Promise<LatestVerdict[]> {
  const { rows } = await pool.query<{ id: number }>({
    name: "latest-verdicts",
    text: `SELECT tool.id FROM tool JOIN take ON take.tool_id = tool.id JOIN take_revision ON take_revision.id = published_revision_id
           WHERE tool.status = 'PUBLISHED' AND take.status <> 'RETRACTED'
           GROUP BY tool.id ORDER BY max(published_at) DESC, count(*) DESC, tool.name LIMIT $1`,
    values: [limit],
  });
  const tools = await db.tool.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: { ...judged, id: true, maker: true, category: { select: { name: true } } },
  });
  return rows.flatMap(({ id }) => {
    const tool = tools.find((candidate) => candidate.id === id);
    if (!tool) return [];
    const takes = tool.takes.flatMap(({ reviewer, published }) =>
      published ? [{ ...published, lens: reviewer.lens }] : [],
    );
    const { slug, name, maker, category } = tool;
    return [{ slug, name, maker, category: category.name, publishedAt: newest(tool), takes }];
  });
}

/** Declared choices between judged tools, those with the newest takes first; of one day, those with the most takes. */
export async function popularDecisions(limit: number): Promise<Decision[]> {
  const relations = await db.toolRelation.findMany({
    where: { kind: "SUBSTITUTE", first: { status: "PUBLISHED" }, last: { status: "PUBLISHED" } },
    select: { why: true, first: { select: judged }, last: { select: judged } },
    orderBy: [{ firstId: "asc" }, { lastId: "asc" }],
  });
  return relations
    .filter(({ first, last }) => first.takes.length > 0 && last.takes.length > 0)
    .map(({ why, first, last }) => ({
      why,
      sides: [sideOf(first), sideOf(last)] as [DecisionSide, DecisionSide],
      publishedAt: new Date(Math.max(newest(first).getTime(), newest(last).getTime())),
    }))
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || takesOf(b) - takesOf(a))
    .slice(0, limit);
}

const takesOf = ({ sides }: Decision) => sides.reduce((sum, { takes }) => sum + takes.length, 0);

/** The latest moments at which a panel changed its word, newest first. */
export async function latestFlips(limit: number): Promise<VerdictFlip[]> {
  const { rows } = await pool.query<Named & DatedJudgement>({
    name: "revisions-of-changing-panels",
    text: `SELECT slug, name, take_id AS "takeId", score, verdict, published_at AS "publishedAt", reason
           FROM tool JOIN take ON take.tool_id = tool.id JOIN take_revision ON take_revision.take_id = take.id
           WHERE tool.status = 'PUBLISHED' AND take.status <> 'RETRACTED' AND published_at IS NOT NULL AND tool.id IN (
             SELECT t.tool_id FROM take t JOIN take_revision r ON r.take_id = t.id
             WHERE r.published_at IS NOT NULL GROUP BY t.tool_id HAVING count(DISTINCT r.published_at) > 1)`,
  });
  const tools = new Map(rows.map(({ slug, name }) => [slug, name]));
  return [...tools]
    .flatMap(([slug, name]) =>
      panelFlips(rows.filter((row) => row.slug === slug)).map((flip) => ({ slug, name, flip })),
    )
    .sort((a, b) => b.flip.at.getTime() - a.flip.at.getTime())
    .slice(0, limit);
}

const newest = ({ takes }: Judged): Date =>
  new Date(Math.max(...takes.map(({ published }) => published?.publishedAt?.getTime() ?? 0)));

const sideOf = ({ slug, name, takes }: Judged): DecisionSide => ({
  slug,
  name,
  takes: takes.flatMap(({ reviewer, published }) =>
    published
      ? [{ reviewer: { slug: reviewer.slug, name: reviewer.name }, score: published.score, verdict: published.verdict }]
      : [],
  ),
});
