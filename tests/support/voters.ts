import { createHash, randomBytes } from "node:crypto";
import type { Pool } from "pg";
import type { Network } from "@/lib/voters/network";
import type { Voter } from "@/lib/voters/schema";
import type { CastOutcome, CastVote, Wish } from "@/lib/votes/schema";

export type Visitor = Extract<Voter, { kind: "VISITOR" }>;

let count = 0;

/** A browser that has never voted. */
export const newVisitor = (): Visitor => ({
  kind: "VISITOR",
  tokenHash: createHash("sha256").update(randomBytes(16)).digest(),
});

export const newMember = (): Extract<Voter, { kind: "MEMBER" }> => {
  count += 1;
  return { kind: "MEMBER", memberId: `member-${count}` };
};

/** A network that nobody else votes from: its own /32 in its own /24. */
export function newNetwork(): Network {
  count += 1;
  const [a, b] = [10 + Math.floor(count / 65_536), Math.floor(count / 256) % 256];
  return { narrow: `${a}.${b}.${count % 256}.1/32`, wide: `${a}.${b}.${count % 256}.0/24` };
}

type Cast = (cast: CastVote) => Promise<CastOutcome>;

/** Casts and expects it to be stored. */
export async function mustCast(cast: Cast, given: Pick<CastVote, "tool"> & Partial<CastVote>, choice: Wish = "SHIP") {
  const outcome = await cast({ choice, voter: newVisitor(), network: newNetwork(), ...given });
  if (!outcome.ok) throw new Error(`the vote was refused: ${outcome.code}`);
  return outcome;
}

/** Lets time pass: everything that was written is so much older. `interval` as Postgres writes it. */
export async function letPass(owner: Pool, interval: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query("BEGIN");
    await client.query("ALTER TABLE vote_event DISABLE TRIGGER vote_event_kept");
    await client.query("ALTER TABLE integrity_entry DISABLE TRIGGER integrity_entry_kept");
    await client.query("ALTER TABLE network_salt DISABLE TRIGGER network_salt_kept");
    for (const [table, columns] of Object.entries(TIMES)) {
      const changes = columns.map((column) => `${column} = ${column} - $1::interval`);
      await client.query(`UPDATE ${table} SET ${changes.join(", ")}`, [interval]);
    }
    await client.query("ALTER TABLE vote_event ENABLE TRIGGER vote_event_kept");
    await client.query("ALTER TABLE integrity_entry ENABLE TRIGGER integrity_entry_kept");
    await client.query("ALTER TABLE network_salt ENABLE TRIGGER network_salt_kept");
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

const TIMES = {
  voter: ["created_at"],
  vote: ["created_at", "updated_at"],
  vote_event: ["at"],
  integrity_entry: ["created_at", "window_from", "window_to"],
  network_salt: ["starts_at", "drop_at"],
};
