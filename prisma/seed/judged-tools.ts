import type { ClientBase } from "pg";
import { type JudgedTool, readCitation, readJudgedTools } from "./content";
import { type CitedFact, sourcesOf } from "./sources";
import { addTake, reviewerOf } from "./take";

/** The day on which the takes were written. */
const WRITTEN = "2026-11-23T00:00:00Z";

/** The texts of the judged tools where there are none, and each take that its lens has not given yet. Returns how many takes were added. */
export async function seedJudgedTools(client: ClientBase): Promise<number> {
  let added = 0;
  for (const tool of readJudgedTools()) {
    const id = await fillTool(client, tool);
    if (id !== undefined) added += await addTakes(client, id, tool);
  }
  return added;
}

/** The tool that has, or once had, this slug. None: an editor gave its slug up. */
async function fillTool(client: ClientBase, tool: JudgedTool): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>("SELECT tool_id AS id FROM tool_slug WHERE slug = $1", [
    tool.slug,
  ]);
  const id = rows[0]?.id;
  await client.query(
    `UPDATE tool SET tagline = coalesce(tagline, $2), best_for = coalesce(best_for, $3), description = coalesce(description, $4),
       version = version + 1, updated_at = now()
     WHERE id = $1 AND num_nulls(tagline, best_for, description) > 0`,
    [id, tool.tagline, tool.bestFor, tool.description],
  );
  return id;
}

async function addTakes(client: ClientBase, toolId: number, tool: JudgedTool): Promise<number> {
  const { rows } = await client.query<{ lens: string }>(
    "SELECT lens FROM take JOIN reviewer ON reviewer.id = reviewer_id WHERE tool_id = $1",
    [toolId],
  );
  const given = new Set(rows.map(({ lens }) => lens));
  const missing = tool.takes.filter(({ reviewer }) => !given.has(reviewer));
  for (const { reviewer, facts, ...take } of missing)
    await addTake(client, {
      toolId,
      reviewerId: await reviewerOf(client, reviewer),
      revisions: [
        {
          ...take,
          versionJudged: tool.versionJudged,
          evidence: "RESEARCH",
          authorKind: "AI_WRITTEN",
          sources: sourcesOf(await citedFacts(client, toolId, tool.slug, facts)),
          publishedAt: WRITTEN,
        },
      ],
    });
  return missing.length;
}

/** A fact that an editor has taken away since is left out. */
async function citedFacts(client: ClientBase, toolId: number, own: string, citations: readonly string[]) {
  const cited = citations.map((citation) => readCitation(citation, own));
  const { rows } = await client.query<CitedFact>(
    `SELECT a.label, CASE WHEN t.id <> $1 THEN t.name END AS tool, f.source_url AS url,
       to_char(f.checked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "seenAt"
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS c(slug, key, position)
     JOIN tool_slug s ON s.slug = c.slug JOIN tool t ON t.id = s.tool_id
     JOIN attribute a ON a.key = c.key JOIN fact f ON f.tool_id = t.id AND f.attribute_id = a.id
     ORDER BY c.position`,
    [toolId, cited.map(({ slug }) => slug), cited.map(({ key }) => key)],
  );
  return rows;
}
