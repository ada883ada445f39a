import { describe, expect, it, test } from "vitest";
import { castVote, foldTally } from "@/lib/votes/mutations";
import { tallies } from "@/lib/votes/queries";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { letPass, mustCast, newMember, newNetwork, newVisitor } from "../../support/voters";

const { owner, pool } = await testDatabase();

const { slug, id } = await createTool(owner);
await mustCast(castVote, { tool: slug });
await foldTally();
await mustCast(castVote, { tool: slug });

const writes = [
  "INSERT INTO vote_event (tool_id, voter_id, voter_kind, new_choice, new_status, cause) VALUES (TOOL, 1, 'MEMBER', 'SHIP', 'COUNTED', 'CAST')",
  "UPDATE vote_event SET new_choice = 'SKIP'",
  "DELETE FROM vote_event",
  "TRUNCATE vote_event",
  "INSERT INTO vote_delta (tool_id, ship, skip, member_ship, member_skip, held, rejected) VALUES (TOOL, 9, 0, 0, 0, 0, 0)",
  "UPDATE vote_delta SET ship = 9",
  "TRUNCATE vote_delta",
  "INSERT INTO tool_tally (tool_id, ship) SELECT id, 9 FROM tool WHERE id NOT IN (SELECT tool_id FROM tool_tally)",
  "UPDATE tool_tally SET ship = 9",
  "DELETE FROM tool_tally",
  "TRUNCATE tool_tally",
  "UPDATE tally_repair SET reason = 'Another'",
  "DELETE FROM tally_repair",
  "TRUNCATE tally_repair",
  "UPDATE integrity_entry SET note = 'Another'",
  "DELETE FROM integrity_entry",
  "TRUNCATE integrity_entry CASCADE",
].map((sql) => sql.replace("TOOL", String(id)));

describe("the ledger and the tally", () => {
  test.each(writes)("are not the application's to write: %s", async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  // One DATABASE_URL for everything: the application then has the owner's role.
  test.each(writes)("refuse even their owner: %s", async (sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ code: "23001" });
  });

  test.each([
    "TRUNCATE vote",
    "UPDATE vote SET voter_id = voter_id + 1",
    "UPDATE vote SET tool_id = tool_id",
    "UPDATE vote SET voter_kind = 'MEMBER'",
    "UPDATE network_salt SET drop_at = 'infinity'",
    "TRUNCATE network_salt",
  ])("cannot be got round by: %s", async (sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ code: "23001" });
  });

  it("lose nothing when what waits to be folded is deleted by hand", async () => {
    const before = await tallies([slug]);
    expect((await owner.query("SELECT FROM vote_delta")).rowCount).toBe(1);
    await owner.query("DELETE FROM vote_delta");
    expect(await tallies([slug])).toEqual(before);
  });

  it("see what an operator does by hand in SQL", async () => {
    const other = await createTool(owner);
    const voter = newVisitor();
    await mustCast(castVote, { tool: other.slug, voter });
    await owner.query("UPDATE vote SET choice = 'SKIP' WHERE tool_id = $1", [other.id]);
    expect((await tallies([other.slug]))[other.slug]).toMatchObject({ ship: 0, skip: 1 });
    await owner.query("DELETE FROM vote WHERE tool_id = $1", [other.id]);
    expect((await tallies([other.slug]))[other.slug]).toMatchObject({ ship: 0, skip: 0 });
    const { rows } = await owner.query("SELECT old_choice, new_choice FROM vote_event WHERE tool_id = $1 ORDER BY id", [
      other.id,
    ]);
    expect(rows).toEqual([
      { old_choice: null, new_choice: "SHIP" },
      { old_choice: "SHIP", new_choice: "SKIP" },
      { old_choice: "SKIP", new_choice: null },
    ]);
  });

  it("keep a tool that has votes", async () => {
    await expect(owner.query("DELETE FROM tool WHERE id = $1", [id])).rejects.toMatchObject({ code: "23001" });
  });
});

describe("what is known of a voter's network", () => {
  const known = async () => {
    const { rows } = await owner.query(
      `SELECT (SELECT count(network_day)::int FROM voter) AS voters, (SELECT count(network_month)::int FROM vote) AS months,
              (SELECT count(wide_day)::int FROM vote) AS days`,
    );
    return rows[0];
  };

  it("goes with its salt, in the same transaction, and only with its own", async () => {
    const before = await known();
    expect(before.voters).toBeGreaterThan(0);
    const client = await owner.connect();
    await client.query("BEGIN");
    await client.query("DELETE FROM network_salt WHERE purpose = 'DAY'");
    const { rows } = await client.query(
      "SELECT count(wide_day)::int AS days, count(network_month)::int AS months FROM vote",
    );
    expect(rows[0]).toEqual({ days: 0, months: before.months });
    await client.query("ROLLBACK");
    client.release();
    expect(await known()).toEqual(before);
  });

  it("is gone after 48 hours and after 35 days, and votes stay", async () => {
    const { dropSalts } = await import("@/lib/voters/mutations");
    const counted = await tallies([slug]);
    await letPass(owner, "49 hours");
    await dropSalts();
    expect(await known()).toMatchObject({ voters: 0, days: 0 });
    expect((await known()).months).toBeGreaterThan(0);
    await letPass(owner, "34 days");
    await dropSalts();
    expect(await known()).toEqual({ voters: 0, months: 0, days: 0 });
    expect((await owner.query("SELECT FROM network_salt")).rowCount).toBe(0);
    expect(await tallies([slug])).toEqual(counted);
  });

  it("is never an address: no column of any table holds the one that was voted from", async () => {
    const network = { narrow: "203.0.113.77/32", wide: "203.0.113.0/24" };
    await mustCast(castVote, { tool: slug, network });
    const { rows: columns } = await owner.query<{ table: string; column: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS table, quote_ident(column_name) AS column
       FROM information_schema.columns WHERE table_schema IN ('public', 'graphile_worker')`,
    );
    expect(columns.length).toBeGreaterThan(150);
    const written = ["203.0.113", Buffer.from("203.0.113").toString("hex"), "cb0071"].map((text) => `%${text}%`);
    const found: string[] = [];
    for (const { table, column } of columns) {
      const { rowCount } = await owner.query(`SELECT FROM ${table} WHERE ${column}::text LIKE ANY ($1) LIMIT 1`, [
        written,
      ]);
      if (rowCount) found.push(`${table}.${column}`);
    }
    expect(found).toEqual([]);
  });
});

it("a member's vote never has a network", async () => {
  await mustCast(castVote, { tool: slug, voter: newMember(), network: newNetwork() });
  const { rowCount } = await owner.query("SELECT FROM vote WHERE voter_kind = 'MEMBER' AND network_month IS NOT NULL");
  expect(rowCount).toBe(0);
});
