import "server-only";
import { pool } from "../db";
import type { Voter } from "../voters/schema";
import { LEDGER, type LedgerRow, toLedger } from "./ledger";
import type { LedgerDay, MyVote, Tally } from "./schema";
import { TALLIES } from "./tally-sql";

/** The most tools one question may be about. */
const MOST_TOOLS = 20;

/** Tallies of published tools by slug, all of one instant. Slugs that name no tool are left out; so are those beyond the 20th. */
export async function tallies(slugs: readonly string[]): Promise<Record<string, Tally>> {
  const { rows } = await pool.query<Tally & { tool: string; pending: number }>({
    name: "tallies",
    text: TALLIES,
    values: [slugs.slice(0, MOST_TOOLS)],
  });
  return Object.fromEntries(rows.map(({ tool, pending: _, ...tally }) => [tool, tally]));
}

/** A voter's own votes on these tools (at most 20), by slug. Tools without one are left out. */
export async function myVotes(voter: Voter, slugs: readonly string[]): Promise<Record<string, MyVote>> {
  const { rows } = await pool.query<MyVote & { tool: string }>({
    name: `my-votes-${voter.kind}`,
    text: `SELECT tool.slug AS tool, choice, vote.status, hold_reason AS reason
           FROM voter JOIN vote ON vote.voter_id = voter.id JOIN tool ON tool.id = vote.tool_id
           WHERE voter.${voter.kind === "VISITOR" ? "token_hash" : "member_id"} = $1 AND tool.slug = ANY ($2)`,
    values: [voter.kind === "VISITOR" ? voter.tokenHash : voter.memberId, slugs.slice(0, MOST_TOOLS)],
  });
  return Object.fromEntries(rows.map(({ tool, ...vote }) => [tool, vote]));
}

/** A tool's public ledger, newest day first (UTC), without anybody's identity. Null: no such published tool. */
export async function ledgerOf(slug: string): Promise<LedgerDay[] | null> {
  const { rows: tools } = await pool.query<{ id: number }>({
    name: "ledger-tool",
    text: "SELECT id FROM tool WHERE slug = $1 AND status = 'PUBLISHED'",
    values: [slug],
  });
  if (!tools[0]) return null;
  const { rows } = await pool.query<LedgerRow>({ name: "ledger", text: LEDGER, values: [tools[0].id] });
  return toLedger(rows);
}
