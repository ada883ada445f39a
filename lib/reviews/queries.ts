import "server-only";
import { db, pool } from "../db";
import { type FiledTake, LISTED_TAKES, type PanelJudgement, type Reviewer, type TakeChange } from "./schema";

/** Every reviewer in the panel's fixed order, those who left included: their takes stay. */
export const allReviewers = (): Promise<Reviewer[]> =>
  db.reviewer.findMany({
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { slug: true, name: true, lens: true, looksAt: true, disclosure: true, active: true },
  });

/** A take that readers see: published at least once, not taken back, and of a tool that is on the site. */
const VISIBLE_TAKES = `take JOIN tool ON tool.id = take.tool_id
  JOIN reviewer ON reviewer.id = take.reviewer_id
  JOIN take_revision said ON said.id = take.published_revision_id
  WHERE take.status <> 'RETRACTED' AND tool.status = 'PUBLISHED'`;

/** Every take that readers see, without its text. */
export async function panelJudgements(): Promise<PanelJudgement[]> {
  const { rows } = await pool.query<PanelJudgement>({
    name: "panel-judgements",
    text: `SELECT reviewer.slug AS reviewer, tool.slug AS tool, said.score, said.verdict, said.author_kind AS "authorKind"
           FROM ${VISIBLE_TAKES} ORDER BY take.id`,
  });
  return rows;
}

/** One reviewer's newest takes that readers see, newest first; equally old ones by the tool's name. */
export async function takesOfReviewer(slug: string, most = LISTED_TAKES): Promise<FiledTake[]> {
  const { rows } = await pool.query<FiledTake>({
    name: "takes-of-reviewer",
    text: `SELECT json_build_object('slug', tool.slug, 'name', tool.name) AS tool, said.score, said.verdict, said.body,
                  said.author_kind AS "authorKind", said.evidence, said.published_at AS "publishedAt"
           FROM ${VISIBLE_TAKES} AND reviewer.slug = $1
           ORDER BY said.published_at DESC, tool.name, take.id LIMIT $2`,
    values: [slug, most],
  });
  return rows;
}

/** The newest published changes to takes that readers had already seen, newest first. */
export async function takeChanges(most = 100): Promise<TakeChange[]> {
  const { rows } = await pool.query<TakeChange>({
    name: "take-changes",
    text: `SELECT said.id, said.kind, said.reason, said.published_at AS at,
                  json_build_object('slug', reviewer.slug, 'name', reviewer.name) AS reviewer,
                  json_build_object('slug', tool.slug, 'name', tool.name) AS tool
           FROM take_revision said JOIN take ON take.id = said.take_id
           JOIN tool ON tool.id = take.tool_id JOIN reviewer ON reviewer.id = take.reviewer_id
           WHERE said.published_at IS NOT NULL AND said.kind <> 'FIRST' AND tool.status = 'PUBLISHED'
           ORDER BY said.published_at DESC, said.id DESC LIMIT $1`,
    values: [most],
  });
  return rows;
}
