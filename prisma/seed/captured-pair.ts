import type { ClientBase } from "pg";
import pair from "./captured-pair.json";
import { curation } from "./curation";
import panel from "./panel.json";

const SOURCE = "captured";
const PUBLISHED = `${pair.seenAt}T00:00:00Z`;

type CapturedTool = (typeof pair.tools)[number];

/** The five lenses. Somebody who renamed or replaced one keeps theirs. Returns how many were added. */
export async function seedPanel(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO reviewer (slug, name, lens, looks_at, disclosure, position)
     SELECT r.slug, r.name, r.lens, r."looksAt", r.disclosure, r.position
     FROM jsonb_to_recordset($1::jsonb) AS r(slug text, name text, lens text, "looksAt" text, disclosure text, position int)
     WHERE NOT EXISTS (SELECT FROM reviewer e WHERE e.slug = r.slug OR e.lens = r.lens) ORDER BY r.position`,
    [JSON.stringify(panel.map((reviewer, index) => ({ ...reviewer, position: index + 1 })))],
  );
  return rowCount ?? 0;
}

/**
 * The two tools of the captured page with what it said about them, in other words. Added once: from then on they are the
 * editors'. Facts that the page gave no source for have none here. Returns how many tools were added.
 */
export async function seedCapturedPair(client: ClientBase): Promise<number> {
  const ids: number[] = [];
  for (const tool of pair.tools) {
    const { rowCount } = await client.query("SELECT FROM tool_alias WHERE source = $1 AND external_id = $2", [
      SOURCE,
      tool.externalId,
    ]);
    if (rowCount === 0) ids.push(await addTool(client, tool));
  }
  if (ids.length === pair.tools.length)
    await client.query(
      "INSERT INTO tool_relation (first_id, last_id, kind, why) VALUES (least($1::int, $2), greatest($1, $2), $3, $4)",
      [...ids, pair.relation.kind, pair.relation.why],
    );
  return ids.length;
}

async function addTool(client: ClientBase, tool: CapturedTool): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO tool (slug, name, maker, tagline, description, best_for, category_id)
     SELECT $1, $2, $3, $4, $5, $6, id FROM category WHERE slug = $7 RETURNING id`,
    [tool.slug, tool.name, tool.maker, tool.tagline, tool.description, tool.bestFor, tool.category],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`There is no category ${tool.category}.`);
  await client.query("INSERT INTO tool_alias (source, external_id, name, tool_id) VALUES ($1, $2, $3, $4)", [
    SOURCE,
    tool.externalId,
    tool.name,
    id,
  ]);
  await addFacts(client, id, tool);
  await client.query(
    `INSERT INTO plan (tool_id, name, model, unit, included, position, checked_at, checked_by)
     SELECT $1, r.name, r.model, r.unit, r.included, r.ordinality - 1, $3, $4
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (name text, model "PlanModel", unit text, included text)) WITH ORDINALITY AS r`,
    [id, JSON.stringify(tool.plans), PUBLISHED, pair.checkedBy],
  );
  for (const take of tool.takes) await addTake(client, id, tool.versionJudged, take);
  return id;
}

async function addFacts(client: ClientBase, toolId: number, { facts }: CapturedTool): Promise<void> {
  const definitions = curation.attributes.attributes.map((attribute, index) => ({ ...attribute, position: index + 1 }));
  const used = new Set(facts.map((fact) => fact.key));
  await client.query(
    `INSERT INTO attribute (key, label, description, "group", type, unit, unit_scale, ttl_days, better, position)
     SELECT r.key, r.label, r.description, r."group", r.type, r.unit, r."unitScale", r."ttlDays", r.better, r.position
     FROM jsonb_to_recordset($1::jsonb) AS r(key text, label text, description text, "group" text, type "ValueType", unit text,
       "unitScale" int, "ttlDays" int, better "BetterDirection", position int)
     ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify(definitions.filter(({ key }) => used.has(key)))],
  );
  await client.query(
    `INSERT INTO fact (tool_id, attribute_id, type, state, number, text, list, note, makers_figure, checked_at, checked_by)
     SELECT $1, a.id, r.type, r.state, r.number, r.text, ARRAY(SELECT jsonb_array_elements_text(coalesce(r.list, '[]'))), r.note,
       coalesce(r."makersFigure", false), $3, $4
     FROM jsonb_to_recordset($2::jsonb) AS r(key text, type "ValueType", state "FactState", number numeric, text text, list jsonb,
       note text, "makersFigure" boolean) JOIN attribute a USING (key)`,
    [toolId, JSON.stringify(facts), PUBLISHED, pair.checkedBy],
  );
}

/** Sources first, then publication: a published revision takes no more of them. */
async function addTake(
  client: ClientBase,
  toolId: number,
  versionJudged: string,
  take: CapturedTool["takes"][number],
): Promise<void> {
  const one = async (sql: string, values: unknown[]): Promise<number> => {
    const { rows } = await client.query<{ id: number }>(sql, values);
    if (!rows[0]) throw new Error(`There is no reviewer with the lens ${take.reviewer}.`);
    return rows[0].id;
  };
  const takeId = await one(
    "INSERT INTO take (tool_id, reviewer_id) SELECT $1, id FROM reviewer WHERE lens = $2 ORDER BY NOT active, id LIMIT 1 RETURNING id",
    [toolId, take.reviewer],
  );
  const revisionId = await one(
    `INSERT INTO take_revision (take_id, number, kind, score, verdict, body, version_judged, evidence, author_kind)
     VALUES ($1, 1, 'FIRST', $2, $3, $4, $5, 'RESEARCH', 'AI_WRITTEN') RETURNING id`,
    [takeId, take.score, take.verdict, take.body, versionJudged],
  );
  await client.query(
    "INSERT INTO take_source (revision_id, position, title, seen_at) VALUES ($1, 1, 'Captured comparison page', $2)",
    [revisionId, pair.seenAt],
  );
  await client.query("UPDATE take_revision SET published_at = $2 WHERE id = $1", [revisionId, PUBLISHED]);
  await client.query("UPDATE take SET status = 'PUBLISHED', published_revision_id = $2 WHERE id = $1", [
    takeId,
    revisionId,
  ]);
}
