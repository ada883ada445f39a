import type { HoldReason, LedgerDay, LedgerSide } from "./schema";

/** What a tool's events add up to, per day, side and reason. */
export type LedgerRow = {
  day: string;
  kind: "VISITOR" | "MEMBER";
  reason: HoldReason | null;
  cast: number;
  ship: number;
  skip: number;
  held: number;
  rejected: number;
  released: number;
};

/** Held and rejected: votes that became so that day. Cast: those a voter made or changed, merges left out: nobody voted then. */
export const LEDGER = `
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, voter_kind AS kind, reason,
    count(*) FILTER (WHERE cause = 'CAST' AND new_choice IS NOT NULL)::int AS cast,
    (count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SHIP')
      - count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SHIP'))::int AS ship,
    (count(*) FILTER (WHERE new_status = 'COUNTED' AND new_choice = 'SKIP')
      - count(*) FILTER (WHERE old_status = 'COUNTED' AND old_choice = 'SKIP'))::int AS skip,
    count(*) FILTER (WHERE new_status = 'HELD' AND old_status IS DISTINCT FROM 'HELD' AND cause <> 'MERGE')::int AS held,
    count(*) FILTER (WHERE new_status = 'REJECTED' AND old_status IS DISTINCT FROM 'REJECTED' AND cause <> 'MERGE')::int AS rejected,
    count(*) FILTER (WHERE cause = 'RELEASE')::int AS released
  FROM vote_event WHERE tool_id = $1 GROUP BY 1, 2, 3 ORDER BY 1 DESC`;

export function toLedger(rows: readonly LedgerRow[]): LedgerDay[] {
  const days = new Map<string, LedgerDay>();
  for (const row of rows) {
    const day = days.get(row.day) ?? emptyDay(row.day);
    days.set(row.day, day);
    const side = row.kind === "MEMBER" ? day.members : day.visitors;
    side.cast += row.cast;
    side.ship += row.ship;
    side.skip += row.skip;
    day.released += row.released;
    if (row.reason && row.held > 0) day.held[row.reason] = (day.held[row.reason] ?? 0) + row.held;
    if (row.reason && row.rejected > 0) day.rejected[row.reason] = (day.rejected[row.reason] ?? 0) + row.rejected;
  }
  return [...days.values()];
}

const none = (): LedgerSide => ({ cast: 0, ship: 0, skip: 0 });
const emptyDay = (day: string): LedgerDay => ({
  day,
  visitors: none(),
  members: none(),
  held: {},
  rejected: {},
  released: 0,
});
