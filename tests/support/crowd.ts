import type { Pool } from "pg";
import { networkOf } from "@/lib/voters/network";
import type { CastOutcome, CastVote, Wish } from "@/lib/votes/schema";
import { newVisitor, type Visitor } from "./voters";

/** Somebody who comes so long ago, from this address, and wants this. */
export type Comer = { agoMs: number; address: string; choice: Wish; referrer?: string };

export type Crowd = { voters: Visitor[]; outcomes: Record<string, number> };

/**
 * A new browser for each comer votes on the tool, one after another, and the votes are then dated to when they came. Outcomes:
 * how many were COUNTED, HELD, or refused with which code.
 */
export async function crowd(
  owner: Pool,
  cast: (vote: CastVote) => Promise<CastOutcome>,
  tool: string,
  comers: readonly Comer[],
  given: Partial<CastVote> = {},
): Promise<Crowd> {
  const outcomes: Record<string, number> = {};
  const voters: Visitor[] = [];
  for (const { address, choice, referrer } of comers) {
    const voter = newVisitor();
    voters.push(voter);
    const outcome = await cast({
      tool,
      choice,
      voter,
      network: networkOf(address),
      referrer: referrer ?? null,
      ...given,
    });
    const name = outcome.ok ? (outcome.mine?.status ?? "NONE") : outcome.code;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
  }
  const hashes = voters.map(({ tokenHash }) => tokenHash);
  const agos = comers.map(({ agoMs }) => agoMs);
  await owner.query(
    `WITH came AS (
       SELECT voter.id, now() - ago * interval '1 millisecond' AS at
       FROM unnest($1::bytea[], $2::float8[]) AS c (hash, ago) JOIN voter ON voter.token_hash = c.hash),
     browsers AS (UPDATE voter SET created_at = came.at FROM came WHERE voter.id = came.id)
     UPDATE vote SET created_at = came.at FROM came WHERE voter_id = came.id`,
    [hashes, agos],
  );
  return { voters, outcomes };
}

/** The nth of many addresses that have nothing to do with each other. */
export const farApart = (n: number) => `${11 + (n % 190)}.${Math.floor(n / 190) % 256}.${(n * 7) % 256}.9`;
