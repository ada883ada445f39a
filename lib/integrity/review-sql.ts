export const TOOL = "SELECT id FROM tool WHERE slug = $1";

/** The counted votes of a window, locked in the order of their voters. Released ones are not set aside again by the watch. */
export const VOTES_TO_HOLD = `
  SELECT voter_id AS voter FROM vote
  WHERE tool_id = $1 AND status = 'COUNTED' AND created_at BETWEEN $2 AND $3
    AND ($4::"Verdict" IS NULL OR choice = $4) AND ($5::int[] IS NULL OR voter_id = ANY ($5))
    AND (released_at IS NULL OR $6 = 'EDITOR')
  ORDER BY voter_id FOR UPDATE`;

export const HOLD = `
  UPDATE vote SET status = 'HELD', hold_reason = $3, hold_id = $4, updated_at = now()
  WHERE tool_id = $1 AND voter_id = ANY ($2)`;

export const ADD_ENTRY = `
  INSERT INTO integrity_entry (kind, tool_id, reason, note, window_from, window_to, votes, made_by, answers_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`;

export const ENTRY = `
  SELECT e.tool_id AS "toolId", e.reason, answer.id IS NOT NULL AS answered
  FROM integrity_entry AS e LEFT JOIN integrity_entry AS answer ON answer.answers_id = e.id
  WHERE e.id = $1 AND e.kind IN ('HOLD', 'FLAG')`;

/** The votes a decision is about: a hold's own, or those of a tool that a reason holds. */
export const VOTES_TO_DECIDE = `
  SELECT voter_id AS voter FROM vote
  WHERE tool_id = $1 AND status = 'HELD' AND hold_reason = $2 AND ($3::int IS NULL OR hold_id = $3)
  ORDER BY voter_id FOR UPDATE`;

export const RELEASE = `
  UPDATE vote SET status = 'COUNTED', hold_reason = NULL, hold_id = NULL, released_at = now(), updated_at = now()
  WHERE tool_id = $1 AND voter_id = ANY ($2)`;
export const REJECT = `
  UPDATE vote SET status = 'REJECTED', updated_at = now() WHERE tool_id = $1 AND voter_id = ANY ($2)`;
