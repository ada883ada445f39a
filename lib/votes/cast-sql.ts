import type { HoldReason, MyVote, VoteStatus } from "./schema";

// The statements that a vote is made of. Each is prepared once a connection: they run on every vote.

/** One person's votes are written one after another. Locks are taken browser first, then member, then network, and none twice. */
export const LOCK = "SELECT pg_advisory_xact_lock($1::bigint)";

const standing = (identity: "token_hash" | "member_id") => `
  SELECT tool.id AS "toolId", tool.slug AS tool, voter.id AS "voterId", voter.network_rank AS rank,
    voter.proved_at IS NOT NULL AS proved, extract(epoch FROM clock_timestamp() - voter.created_at)::float8 AS age,
    voter.merged_into AS "mergedInto", member.member_id AS "mergedMember",
    vote.choice, vote.status, vote.hold_reason AS reason,
    EXISTS (SELECT FROM vote WHERE vote.tool_id = tool.id AND vote.voter_id = voter.merged_into) AS "memberVoted",
    EXISTS (SELECT FROM vote JOIN voter AS browser ON browser.id = vote.voter_id
      WHERE vote.tool_id = tool.id AND browser.merged_into = voter.id) AS "browserVoted"
  FROM tool_slug JOIN tool ON tool.id = tool_slug.tool_id AND tool.status = 'PUBLISHED'
  LEFT JOIN voter ON voter.${identity} = $2
  LEFT JOIN voter AS member ON member.id = voter.merged_into
  LEFT JOIN vote ON vote.tool_id = tool.id AND vote.voter_id = voter.id
  WHERE tool_slug.slug = $1`;

export type Standing = {
  toolId: number;
  tool: string;
  voterId: number | null;
  rank: number | null;
  proved: boolean;
  age: number | null;
  mergedInto: number | null;
  mergedMember: string | null;
  choice: MyVote["choice"] | null;
  status: VoteStatus | null;
  reason: HoldReason | null;
  memberVoted: boolean;
  browserVoted: boolean;
};

/** Where a voter stands with a tool. No row: no such tool. */
export const STANDING = { VISITOR: standing("token_hash"), MEMBER: standing("member_id") };

export const CHANGES = `
  SELECT count(*) FILTER (WHERE at > now() - interval '10 minutes')::int AS "tenMinutes", count(*)::int AS day,
    count(*) FILTER (WHERE tool_id = $2)::int AS "toolDay"
  FROM vote_event WHERE voter_id = $1 AND cause = 'CAST' AND at > now() - interval '1 day'`;

/** What the voter's vote on this tool was when it was last taken away, if anybody but a limit had set it aside. */
export const LAST_ASIDE = `
  SELECT e.status, e.reason, e."holdId", answer.kind AS answer
  FROM (SELECT old_status AS status, reason, hold_id AS "holdId" FROM vote_event
        WHERE voter_id = $1 AND tool_id = $2 AND new_choice IS NULL ORDER BY at DESC, id DESC LIMIT 1) AS e
  LEFT JOIN integrity_entry AS answer ON answer.answers_id = e."holdId"
  WHERE e.status = 'REJECTED' OR e.status = 'HELD' AND e.reason::text <> ALL ($3)`;

export type Neighbours = { newVoters: number; toolDay: number; toolMonth: number; wideToolDay: number; tools: number };
export const NEIGHBOURS = `
  SELECT (SELECT count(*)::int FROM voter WHERE network_day = ANY ($2) AND created_at > now() - interval '1 day') AS "newVoters",
    (SELECT count(*)::int FROM vote WHERE tool_id = $1 AND network_month = ANY ($3) AND status = 'COUNTED'
      AND created_at > now() - interval '1 day') AS "toolDay",
    (SELECT count(*)::int FROM vote WHERE tool_id = $1 AND network_month = ANY ($3) AND status = 'COUNTED'
      AND created_at > now() - interval '30 days') AS "toolMonth",
    (SELECT count(*)::int FROM vote WHERE tool_id = $1 AND wide_day = ANY ($4) AND status = 'COUNTED'
      AND created_at > now() - interval '1 day') AS "wideToolDay",
    (SELECT count(*)::int FROM vote WHERE voter_id = $5) AS tools`;

export const SALTS = `
  SELECT id, purpose, secret, starts_at AS "startsAt" FROM network_salt WHERE drop_at > $1 ORDER BY starts_at DESC`;
export const ADD_SALTS = `
  INSERT INTO network_salt (purpose, secret, starts_at, drop_at)
  SELECT * FROM unnest($1::"SaltPurpose"[], $2::bytea[], $3::timestamptz[], $4::timestamptz[]) ON CONFLICT DO NOTHING`;

export const KEYS = "SELECT id, secret FROM voter_key ORDER BY starts_at DESC";

export const SPEND_PROOF = "INSERT INTO spent_proof (hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";

export const ADD_VISITOR = `
  INSERT INTO voter (kind, token_hash, network_day, network_rank, proved_at)
  VALUES ('VISITOR', $1, $2, $3, CASE WHEN $4 THEN now() END) RETURNING id`;
export const ADD_MEMBER = "INSERT INTO voter (kind, member_id) VALUES ('MEMBER', $1) RETURNING id";
export const PROVED = "UPDATE voter SET proved_at = now() WHERE id = $1";

/** Sets the choice and leaves alone whether it counts: what was set aside stays so. The same choice again writes nothing. */
export const SET_VOTE = `
  INSERT INTO vote AS v (tool_id, voter_id, voter_kind, choice, status, hold_reason, hold_id, network_month, wide_day, referrer)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (tool_id, voter_id) DO UPDATE SET choice = EXCLUDED.choice, updated_at = now() WHERE v.choice <> EXCLUDED.choice
  RETURNING choice, status, hold_reason AS reason`;
export const REMOVE_VOTE = "DELETE FROM vote WHERE tool_id = $1 AND voter_id = $2";

/** A member's word replaces what its signed-out browsers said. Locked in the order that a hold locks them. */
export const LOCK_OWN_VOTES = `
  SELECT FROM vote WHERE tool_id = $1 AND voter_id IN (SELECT id FROM voter WHERE id = $2 OR merged_into = $2)
  ORDER BY voter_id FOR UPDATE`;
export const REMOVE_BROWSER_VOTES =
  "DELETE FROM vote WHERE tool_id = $1 AND voter_id IN (SELECT id FROM voter WHERE merged_into = $2)";
export const SET_CAUSE = "SELECT set_config('tiebreak.vote_cause', $1, true)";

export const FIND_VISITOR = 'SELECT id, merged_into AS "mergedInto" FROM voter WHERE token_hash = $1';
export const FIND_MEMBER = "SELECT id FROM voter WHERE member_id = $1";
export const MARK_MERGED = "UPDATE voter SET merged_into = $2 WHERE id = $1";

/** The browser's votes become the member's where the member has none; limits of networks end there. Says what became of each. */
export const MERGE_VOTES = `
  WITH gone AS (DELETE FROM vote WHERE voter_id = $1 RETURNING *),
  made AS (
    INSERT INTO vote (tool_id, voter_id, voter_kind, choice, status, hold_reason, hold_id, released_at, referrer, created_at)
    SELECT tool_id, $2, 'MEMBER', choice, CASE WHEN lifted THEN 'COUNTED' ELSE status END,
      CASE WHEN lifted THEN NULL ELSE hold_reason END, CASE WHEN lifted THEN NULL ELSE hold_id END,
      released_at, referrer, created_at
    FROM (SELECT *, status = 'HELD' AND hold_reason::text = ANY ($3) AS lifted FROM gone) AS g
    ORDER BY tool_id ON CONFLICT DO NOTHING RETURNING tool_id)
  SELECT (SELECT count(*)::int FROM made) AS moved, (SELECT count(*)::int FROM gone) - (SELECT count(*)::int FROM made) AS dropped`;
