import "server-only";
import type { ClientBase } from "pg";
import type { KnownCategories } from "./categories";
import { sameName } from "./clean-text";

/** Every slug that a tool has or ever had. */
export async function takenSlugs(client: ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ slug: string }>("SELECT slug FROM tool_slug");
  return new Set(rows.map((row) => row.slug));
}

/** The site's categories by slug and by name, so that a row may name one. */
export async function knownCategories(client: ClientBase): Promise<KnownCategories> {
  const { rows } = await client.query<{ slug: string; name: string }>(
    "SELECT slug, name::text FROM category ORDER BY id",
  );
  return new Map(
    rows.flatMap(
      ({ slug, name }) =>
        [
          [sameName(name), slug],
          [slug, slug],
        ] as [string, string][],
    ),
  );
}
