import "server-only";
import { pool } from "../db";
import { LIMIT_REASONS } from "../votes/schema";
import { SHAPES, type Usual, type WatchedVote } from "./anomaly";
import type { IntegrityEntry } from "./schema";

/** The public record, newest first; `before`: an entry's id, to go on from there. */
export async function integrityEntries({
  limit = 50,
  before,
}: {
  limit?: number;
  before?: number;
} = {}): Promise<IntegrityEntry[]> {
  type Row = Omit<IntegrityEntry, "tool" | "window"> & {
    slug: string;
    name: string;
    from: Date | null;
    to: Date | null;
  };
  const { rows } = await pool.query<Row>({
    name: "integrity-entries",
    text: `SELECT e.id, e.kind, tool.slug, tool.name, e.reason, e.note, e.window_from AS "from", e.window_to AS "to", e.votes,
             e.made_by AS "madeBy", e.answers_id AS answers, e.created_at AS at,
             e.kind IN ('HOLD', 'FLAG') AND answer.id IS NULL AS open
           FROM integrity_entry AS e JOIN tool ON tool.id = e.tool_id
           LEFT JOIN integrity_entry AS answer ON answer.answers_id = e.id
           WHERE e.id < coalesce($2, 2147483647) ORDER BY e.id DESC LIMIT $1`,
    values: [limit, before ?? null],
  });
  return rows.map(({ slug, name, from, to, ...entry }) => ({
    ...entry,
    tool: { slug, name },
    window: from && to ? { from, to } : null,
  }));
}

/** Votes that are held now, by tool and reason: what an editor has to decide about, most first. */
export async function heldVotes(): Promise<{ tool: string; reason: IntegrityEntry["reason"]; votes: number }[]> {
  const { rows } = await pool.query({
    name: "held-votes",
    text: `SELECT tool.slug AS tool, hold_reason AS reason, count(*)::int AS votes
           FROM vote JOIN tool ON tool.id = tool_id WHERE vote.status = 'HELD'
           GROUP BY tool.slug, hold_reason ORDER BY votes DESC, tool, reason`,
  });
  return rows;
}

/** Tools that had enough votes in the last day to tell a shape from chance. */
export async function watchedTools(): Promise<{ id: number; slug: string }[]> {
  const { rows } = await pool.query<{ id: number; slug: string }>(
    `SELECT id, slug FROM tool WHERE $1 = (
       SELECT count(*) FROM (SELECT FROM vote_event WHERE tool_id = tool.id AND at > now() - interval '1 day'
         AND old_choice IS NULL LIMIT $1) AS enough) ORDER BY id`,
    [SHAPES.least],
  );
  return rows;
}

/** A tool's votes of the last day, without those that were released, and without those a limit holds: they move nothing. */
export async function watchedVotes(toolId: number): Promise<WatchedVote[]> {
  const { rows } = await pool.query<WatchedVote>(
    `SELECT vote.voter_id AS voter, extract(epoch FROM vote.created_at)::float8 * 1000 AS at, choice,
       encode(wide_day, 'hex') AS network, extract(epoch FROM voter.created_at)::float8 * 1000 AS since,
       (SELECT count(*)::int FROM vote AS other WHERE other.voter_id = vote.voter_id) AS tools, referrer
     FROM vote JOIN voter ON voter.id = vote.voter_id
     WHERE tool_id = $1 AND vote.created_at > now() - interval '1 day' AND released_at IS NULL
       AND (hold_reason IS NULL OR hold_reason::text <> ALL ($2))`,
    [toolId, LIMIT_REASONS],
  );
  return rows;
}

/** What is usual for a tool and the site. A site younger than a week of busy days has no usual share of newcomers yet. */
export async function usualFor(toolId: number): Promise<Usual> {
  const { rows } = await pool.query<{ perHour: number; days: number; mean: number | null; deviation: number | null }>(
    `WITH hourly AS (
       SELECT count(e.at) AS votes
       FROM generate_series(date_trunc('hour', now()) - interval '28 days', date_trunc('hour', now()) - interval '1 hour', '1 hour') AS hour
       LEFT JOIN vote_event AS e ON e.tool_id = $1 AND e.old_choice IS NULL AND e.cause = 'CAST'
         AND e.at >= hour AND e.at < hour + interval '1 hour'
       GROUP BY hour),
     daily AS (
       SELECT avg((NOT EXISTS (SELECT FROM vote_event AS other WHERE other.voter_id = e.voter_id AND other.tool_id <> e.tool_id)
           AND e.at < voter.created_at + interval '1 hour')::int)::float8 AS share
       FROM vote_event AS e JOIN voter ON voter.id = e.voter_id
       WHERE e.old_choice IS NULL AND e.cause = 'CAST' AND e.at BETWEEN now() - interval '28 days' AND now() - interval '1 day'
       GROUP BY date_trunc('day', e.at) HAVING count(*) >= ${SHAPES.least})
     SELECT (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY votes) FROM hourly) AS "perHour",
       count(*)::int AS days, avg(share) AS mean, stddev_pop(share) AS deviation FROM daily`,
    [toolId],
  );
  const { perHour = 0, days = 0, mean, deviation } = rows[0] ?? {};
  const isKnown = days >= 7 && typeof mean === "number" && typeof deviation === "number";
  return { perHour, newcomers: isKnown ? { mean, deviation } : null };
}

/** Holds by the watch that nobody has decided about within `days`, oldest first. */
export async function undecidedHolds(days: number): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `SELECT e.id FROM integrity_entry AS e WHERE e.kind = 'HOLD' AND e.reason <> 'EDITOR'
       AND e.created_at <= now() - make_interval(days => $1)
       AND NOT EXISTS (SELECT FROM integrity_entry AS answer WHERE answer.answers_id = e.id) ORDER BY e.id`,
    [days],
  );
  return rows.map(({ id }) => id);
}

/** True if the same was flagged on this tool within a day and nobody has answered: once is enough. */
export async function isFlagged(toolId: number, reason: IntegrityEntry["reason"]): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM integrity_entry AS e WHERE e.tool_id = $1 AND e.kind = 'FLAG' AND e.reason = $2
       AND e.created_at > now() - interval '1 day'
       AND NOT EXISTS (SELECT FROM integrity_entry AS answer WHERE answer.answers_id = e.id)`,
    [toolId, reason],
  );
  return rowCount !== 0;
}
