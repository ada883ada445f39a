import type { ClientBase } from "pg";
import type { AuthorKind, Evidence, RevisionKind, TakeStatus, Verdict } from "../../lib/generated/prisma/enums";

export type Source = { title: string; url: string | null; seenAt: string | null };

/** One text of a take. `publishedAt` null: written, but never shown. The first is the first; later ones say what they are. */
export type Revision = {
  kind?: Exclude<RevisionKind, "FIRST">;
  reason?: string;
  score: number;
  verdict: Verdict;
  body: string;
  versionJudged: string | null;
  evidence: Evidence;
  authorKind: AuthorKind;
  approvedBy?: string;
  disclosures?: readonly object[];
  sources: readonly Source[];
  publishedAt: string | null;
};

export type NewTake = { toolId: number; reviewerId: number; status?: TakeStatus; revisions: readonly Revision[] };

/** Writes a take with its texts, oldest first. It shows the last one that was published. */
export async function addTake(client: ClientBase, take: NewTake): Promise<void> {
  const { toolId, reviewerId, status = "PUBLISHED", revisions } = take;
  const takeId = await idOf(client, "INSERT INTO take (tool_id, reviewer_id) VALUES ($1, $2) RETURNING id", [
    toolId,
    reviewerId,
  ]);
  let shown: number | null = null;
  for (const [index, revision] of revisions.entries()) {
    const id = await addRevision(client, takeId, index + 1, revision);
    if (revision.publishedAt) shown = id;
  }
  await client.query("UPDATE take SET status = $2, published_revision_id = $3 WHERE id = $1", [takeId, status, shown]);
}

/** Sources first, then publication: a published revision takes no more of them. */
async function addRevision(client: ClientBase, takeId: number, number: number, revision: Revision): Promise<number> {
  const id = await idOf(
    client,
    `INSERT INTO take_revision (take_id, number, kind, reason, score, verdict, body, version_judged, evidence, author_kind,
       approved_by, disclosures) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      takeId,
      number,
      number === 1 ? "FIRST" : (revision.kind ?? "UPDATE"),
      revision.reason ?? null,
      revision.score,
      revision.verdict,
      revision.body,
      revision.versionJudged,
      revision.evidence,
      revision.authorKind,
      revision.approvedBy ?? null,
      JSON.stringify(revision.disclosures ?? []),
    ],
  );
  await client.query(
    `INSERT INTO take_source (revision_id, position, title, url, seen_at)
     SELECT $1, r.ordinality, r.title, r.url, r."seenAt"
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (title text, url text, "seenAt" date)) WITH ORDINALITY AS r`,
    [id, JSON.stringify(revision.sources)],
  );
  if (revision.publishedAt)
    await client.query("UPDATE take_revision SET published_at = $2 WHERE id = $1", [id, revision.publishedAt]);
  return id;
}

/** Who holds a lens: the active reviewer, or else the one who held it first. */
export async function reviewerOf(client: ClientBase, lens: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM reviewer WHERE lens = $1 ORDER BY NOT active, id LIMIT 1",
    [lens],
  );
  if (!rows[0]) throw new Error(`There is no reviewer with the lens ${lens}.`);
  return rows[0].id;
}

async function idOf(client: ClientBase, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ id: number }>(sql, values);
  if (!rows[0]) throw new Error(`Nothing was written: ${sql}`);
  return rows[0].id;
}
