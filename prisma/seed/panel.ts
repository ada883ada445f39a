import type { ClientBase } from "pg";

export type Lens = { slug: string; name: string; lens: string; looksAt: string; disclosure: string };

/** The lenses. Somebody who renamed or replaced one keeps theirs. Returns how many were added. */
export async function seedPanel(client: ClientBase, panel: readonly Lens[]): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO reviewer (slug, name, lens, looks_at, disclosure, position)
     SELECT r.slug, r.name, r.lens, r."looksAt", r.disclosure, r.position
     FROM jsonb_to_recordset($1::jsonb) AS r(slug text, name text, lens text, "looksAt" text, disclosure text, position int)
     WHERE NOT EXISTS (SELECT FROM reviewer e WHERE e.slug = r.slug OR e.lens = r.lens) ORDER BY r.position`,
    [JSON.stringify(panel.map((reviewer, index) => ({ ...reviewer, position: index + 1 })))],
  );
  return rowCount ?? 0;
}
