/** Tallies as of one snapshot: what is folded plus what still waits. `$1` names tools by slug or, in the second, by id. */
const tallies = (where: string) => `
  SELECT tool.slug AS tool, coalesce(t.ship, 0) + coalesce(d.ship, 0) AS ship, coalesce(t.skip, 0) + coalesce(d.skip, 0) AS skip,
    coalesce(t.member_ship, 0) + coalesce(d.member_ship, 0) AS "memberShip",
    coalesce(t.member_skip, 0) + coalesce(d.member_skip, 0) AS "memberSkip",
    coalesce(t.held, 0) + coalesce(d.held, 0) AS held, coalesce(t.rejected, 0) + coalesce(d.rejected, 0) AS rejected,
    coalesce(d.pending, 0) AS pending
  FROM tool LEFT JOIN tool_tally AS t ON t.tool_id = tool.id
  LEFT JOIN LATERAL (
    SELECT sum(ship)::int AS ship, sum(skip)::int AS skip, sum(member_ship)::int AS member_ship,
      sum(member_skip)::int AS member_skip, sum(held)::int AS held, sum(rejected)::int AS rejected, count(*)::int AS pending
    FROM vote_delta WHERE tool_id = tool.id) AS d ON true
  WHERE ${where}`;

/** The tally of a query's own `tool`, as JSON. */
export const TALLY_OF_TOOL = `(SELECT to_jsonb(counted) - '{tool,pending}'::text[] FROM (${tallies("tool.id = shown.id")}) AS counted)`;

export const TALLIES = tallies("tool.status = 'PUBLISHED' AND tool.slug = ANY ($1)");
export const TALLY = tallies("tool.id = $1");

/** Every tool whose kept tally differs from its votes counted one by one. In one statement, so in one snapshot. */
export const RECOUNT = `
  SELECT "toolId", tool.slug AS tool, kept, counted FROM (
    SELECT tool_id AS "toolId",
      jsonb_build_object('ship', coalesce(k.ship, 0), 'skip', coalesce(k.skip, 0), 'memberShip', coalesce(k.member_ship, 0),
        'memberSkip', coalesce(k.member_skip, 0), 'held', coalesce(k.held, 0), 'rejected', coalesce(k.rejected, 0)) AS kept,
      jsonb_build_object('ship', coalesce(c.ship, 0), 'skip', coalesce(c.skip, 0), 'memberShip', coalesce(c.member_ship, 0),
        'memberSkip', coalesce(c.member_skip, 0), 'held', coalesce(c.held, 0), 'rejected', coalesce(c.rejected, 0)) AS counted
    FROM (
      SELECT tool_id, sum(ship) AS ship, sum(skip) AS skip, sum(member_ship) AS member_ship, sum(member_skip) AS member_skip,
        sum(held) AS held, sum(rejected) AS rejected
      FROM (SELECT tool_id, ship, skip, member_ship, member_skip, held, rejected FROM tool_tally
            UNION ALL SELECT tool_id, ship, skip, member_ship, member_skip, held, rejected FROM vote_delta) AS every
      GROUP BY tool_id) AS k
    FULL JOIN (
      SELECT tool_id, count(*) FILTER (WHERE status = 'COUNTED' AND choice = 'SHIP') AS ship,
        count(*) FILTER (WHERE status = 'COUNTED' AND choice = 'SKIP') AS skip,
        count(*) FILTER (WHERE status = 'COUNTED' AND choice = 'SHIP' AND voter_kind = 'MEMBER') AS member_ship,
        count(*) FILTER (WHERE status = 'COUNTED' AND choice = 'SKIP' AND voter_kind = 'MEMBER') AS member_skip,
        count(*) FILTER (WHERE status = 'HELD') AS held, count(*) FILTER (WHERE status = 'REJECTED') AS rejected
      FROM vote GROUP BY tool_id) AS c USING (tool_id)) AS both_sides
  JOIN tool ON tool.id = "toolId" WHERE kept <> counted ORDER BY tool.slug`;

export const REPAIR = `
  INSERT INTO tally_repair (tool_id, ship, skip, member_ship, member_skip, held, rejected, reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
