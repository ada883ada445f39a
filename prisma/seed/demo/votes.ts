import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { HoldReason } from "../../../lib/generated/prisma/enums";
import type { DemoVotes } from "./schema";

const ASIDE_NOTE = "All within one hour. Fictional, as everything here.";

/** One tool for each stage of a tally: see `states.ts`. */
export const VOTES: Readonly<Record<string, DemoVotes>> = {
  scribblewick: { ship: 2, skip: 1 },
  parchmint: { ship: 5, skip: 7, held: 4, reason: "ANOMALY_NEWCOMERS" },
  "quillmark-3": { ship: 47, skip: 17, memberShip: 6, held: 2, reason: "NETWORK_TOOL_DAY" },
};

/** Votes of fictional voters, each on one tool. They go in as votes do: events and tallies come from the tables' own triggers. */
export async function addVotes(client: ClientBase, votes: typeof VOTES): Promise<void> {
  for (const [slug, { ship, skip, memberShip = 0, held = 0, reason }] of Object.entries(votes)) {
    const { rows } = await client.query<{ id: number }>("SELECT id FROM tool WHERE slug = $1", [slug]);
    const tool = rows[0]?.id;
    if (tool === undefined) throw new Error(`The demonstration has no tool ${slug} to vote on.`);
    const holdId = held > 0 && reason?.startsWith("ANOMALY") ? await hold(client, tool, held, reason) : null;
    for (let n = 0; n < ship + skip + held; n += 1) {
      const voter = await addVoter(client, `${slug} ${n}`, n < memberShip);
      const isHeld = n >= ship + skip;
      await client.query(
        `INSERT INTO vote (tool_id, voter_id, voter_kind, choice, status, hold_reason, hold_id)
         SELECT $1, id, kind, $3, $4, $5, $6 FROM voter WHERE id = $2`,
        [
          tool,
          voter,
          n < ship || isHeld ? "SHIP" : "SKIP",
          isHeld ? "HELD" : "COUNTED",
          isHeld ? reason : null,
          isHeld ? holdId : null,
        ],
      );
    }
  }
  await client.query("SELECT fold_tally()");
}

async function addVoter(client: ClientBase, name: string, isMember: boolean): Promise<number> {
  const token = createHash("sha256").update(`demonstration voter ${name}`).digest();
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO voter (kind, token_hash, member_id) VALUES ($1, $2, $3) RETURNING id",
    [isMember ? "MEMBER" : "VISITOR", isMember ? null : token, isMember ? `demonstration ${name}` : null],
  );
  if (!rows[0]) throw new Error("an insert gives a row");
  return rows[0].id;
}

async function hold(client: ClientBase, tool: number, votes: number, reason: HoldReason): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO integrity_entry (kind, tool_id, reason, note, window_from, window_to, votes)
     VALUES ('HOLD', $1, $2, $3, now() - interval '1 day', now(), $4) RETURNING id`,
    [tool, reason, ASIDE_NOTE, votes],
  );
  if (!rows[0]) throw new Error("an insert gives a row");
  return rows[0].id;
}
