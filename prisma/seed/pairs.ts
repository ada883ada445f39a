import type { ClientBase } from "pg";
import { type Pair, readPairs } from "./content";

/** How tools stand to each other, where nobody has said so yet. Returns how many relations were added. */
export const seedPairs = (client: ClientBase): Promise<number> => addPairs(client, readPairs());

/** Slugs may be former ones. A pair that lost a tool is left out. */
export async function addPairs(client: ClientBase, pairs: readonly Pair[]): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO tool_relation (first_id, last_id, kind, successor_id, why)
     SELECT least(a.tool_id, b.tool_id), greatest(a.tool_id, b.tool_id), r.kind,
       CASE r.successor WHEN r.first THEN a.tool_id WHEN r.last THEN b.tool_id END, r.why
     FROM jsonb_to_recordset($1::jsonb) AS r(first text, last text, kind "RelationKind", successor text, why text)
     JOIN tool_slug a ON a.slug = r.first JOIN tool_slug b ON b.slug = r.last
     ON CONFLICT (first_id, last_id) DO NOTHING`,
    [JSON.stringify(pairs)],
  );
  return rowCount ?? 0;
}
