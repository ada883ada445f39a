import { randomBytes } from "node:crypto";
import { expect, it, test } from "vitest";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";

const { owner } = await testDatabase();

const hash = () => randomBytes(32);
const key = () => randomBytes(20);
const voter = (columns: string, ...values: unknown[]) =>
  owner.query(`INSERT INTO voter (${columns}) VALUES (${values.map((_, n) => `$${n + 1}`)}) RETURNING id`, values);
const visitor = async () => (await voter("kind, token_hash", "VISITOR", hash())).rows[0].id as number;
let members = 0;
const member = async () => {
  members += 1;
  return (await voter("kind, member_id", "MEMBER", `m${members}`)).rows[0].id as number;
};
const tool = async () => (await createTool(owner)).id;

async function vote(given: Record<string, unknown>, kind: "VISITOR" | "MEMBER" = "VISITOR") {
  const voterId = await (kind === "VISITOR" ? visitor() : member());
  const row = { tool_id: await tool(), voter_id: voterId, voter_kind: kind, choice: "SHIP", ...given };
  const places = Object.keys(row).map((_, n) => `$${n + 1}`);
  return owner.query(`INSERT INTO vote (${Object.keys(row)}) VALUES (${places})`, Object.values(row));
}
async function entry(given: Record<string, unknown> = {}) {
  const row = { kind: "HOLD", tool_id: await tool(), reason: "EDITOR", note: "Odd", votes: 1, ...given };
  const places = Object.keys(row).map((_, n) => `$${n + 1}`);
  return owner.query(
    `INSERT INTO integrity_entry (${Object.keys(row)}) VALUES (${places}) RETURNING id`,
    Object.values(row),
  );
}
/** By hand, past the trigger that refuses it: the check is what is tried. */
async function past(table: string, trigger: string, insert: string) {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
  try {
    await owner.query(insert.replaceAll("TOOL", String(await tool())));
  } finally {
    await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
  }
}
const event = (sides: string) =>
  past(
    "vote_event",
    "vote_event_written",
    `INSERT INTO vote_event (tool_id, voter_id, voter_kind, cause, old_choice, old_status, new_choice, new_status) VALUES (TOOL, 1, 'VISITOR', 'CAST', ${sides})`,
  );
const tally = (counts: string) =>
  past(
    "tool_tally",
    "tool_tally_written",
    `INSERT INTO tool_tally (tool_id, ship, skip, member_ship, member_skip, held, rejected) VALUES (TOOL, ${counts})`,
  );
const sums = "tool_id, ship, skip, member_ship, member_skip, held, rejected";

/** Every check of the votes' tables with the ways to break it. */
const breaks: Record<string, Record<string, () => Promise<unknown>>> = {
  voter_identity: {
    "a visitor without a token": () => voter("kind", "VISITOR"),
    "a member without an account": () => voter("kind", "MEMBER"),
    "a visitor with an account": () => voter("kind, token_hash, member_id", "VISITOR", hash(), "m"),
    "a member with a token": () => voter("kind, token_hash, member_id", "MEMBER", hash(), "m"),
  },
  voter_token: { "a token that is no hash": () => voter("kind, token_hash", "VISITOR", randomBytes(16)) },
  voter_member: { "a blank account": () => voter("kind, member_id", "MEMBER", " ") },
  voter_network: {
    "an address in place of a key": () =>
      voter("kind, token_hash, network_day", "VISITOR", hash(), Buffer.from("10.0.0.1")),
    "a member's network": () => voter("kind, member_id, network_day", "MEMBER", "m-network", key()),
  },
  voter_rank: { "the zeroth of its network": () => voter("kind, token_hash, network_rank", "VISITOR", hash(), 0) },
  voter_merged: {
    "a member who is another member": async () =>
      voter("kind, member_id, merged_into", "MEMBER", "m-merged", await member()),
  },
  vote_status: {
    "a held vote without a reason": () => vote({ status: "HELD" }),
    "a rejected vote without a reason": () => vote({ status: "REJECTED" }),
    "a counted vote with a reason": () => vote({ hold_reason: "HASTE" }),
    "a counted vote of a hold": async () => vote({ hold_id: (await entry()).rows[0].id }),
  },
  vote_network: {
    "an address in place of a key": () => vote({ network_month: Buffer.from("10.0.0.1") }),
    "an address in place of a wide key": () => vote({ wide_day: Buffer.from("10.0.0.0/24") }),
    "a member's network": () => vote({ network_month: key() }, "MEMBER"),
    "a member's wide network": () => vote({ wide_day: key() }, "MEMBER"),
  },
  vote_referrer: {
    "a whole address": () => vote({ referrer: "https://example.com/page" }),
    "capital letters": () => vote({ referrer: "Example.com" }),
    "an empty host": () => vote({ referrer: "" }),
    "a very long host": () => vote({ referrer: "a".repeat(254) }),
  },
  vote_event_sides: {
    "nothing before and after": () => event("NULL, NULL, NULL, NULL"),
    "a choice before without a status": () => event("'SHIP', NULL, 'SKIP', 'COUNTED'"),
    "a status after without a choice": () => event("'SHIP', 'COUNTED', NULL, 'COUNTED'"),
  },
  vote_delta_something: {
    "a change of nothing": () =>
      past("vote_delta", "vote_delta_written", `INSERT INTO vote_delta (${sums}) VALUES (TOOL, 0, 0, 0, 0, 0, 0)`),
  },
  tool_tally_counts: {
    "fewer votes than none": () => tally("-1, 0, 0, 0, 0, 0"),
    "more members' ships than ships": () => tally("1, 0, 2, 0, 0, 0"),
    "fewer members' ships than none": () => tally("1, 0, -1, 0, 0, 0"),
    "more members' skips than skips": () => tally("0, 1, 0, 2, 0, 0"),
    "fewer held than none": () => tally("0, 0, 0, 0, -1, 0"),
    "fewer rejected than none": () => tally("0, 0, 0, 0, 0, -1"),
  },
  tally_repair_something: {
    "a repair of nothing": () =>
      past(
        "tally_repair",
        "tally_repair_applied",
        `INSERT INTO tally_repair (${sums}, reason) VALUES (TOOL, 0, 0, 0, 0, 0, 0, 'a')`,
      ),
  },
  tally_repair_reason: {
    "a repair without a reason": () =>
      past(
        "tally_repair",
        "tally_repair_applied",
        `INSERT INTO tally_repair (${sums}, reason) VALUES (TOOL, 1, 0, 0, 0, 0, 0, ' ')`,
      ),
  },
  integrity_entry_note: { "a blank note": () => entry({ note: " " }) },
  integrity_entry_votes: { "fewer votes than none": () => entry({ votes: -1 }) },
  integrity_entry_window: {
    "half a window": () => entry({ window_from: new Date() }),
    "a window that ends before it begins": () => entry({ window_from: new Date(2), window_to: new Date(1) }),
  },
  integrity_entry_answer: {
    "a hold that answers": async () => entry({ answers_id: (await entry()).rows[0].id }),
    "a flag that answers": async () => entry({ kind: "FLAG", answers_id: (await entry()).rows[0].id }),
  },
  integrity_entry_maker: { "nobody by name": () => entry({ made_by: "" }) },
  network_salt_secret: {
    "a short salt": () =>
      owner.query(
        "INSERT INTO network_salt (purpose, secret, starts_at, drop_at) VALUES ('DAY', '\\x00', now(), now() + '1 day'::interval)",
      ),
  },
  network_salt_life: {
    "a salt that goes before it comes": () =>
      owner.query("INSERT INTO network_salt (purpose, secret, starts_at, drop_at) VALUES ('DAY', $1, now(), now())", [
        hash(),
      ]),
  },
  voter_key_secret: {
    "a short key": () => owner.query("INSERT INTO voter_key (secret, starts_at) VALUES ('\\x00', now())"),
  },
  spent_proof_hash: {
    "a proof that is no hash": () => owner.query("INSERT INTO spent_proof (hash, expires_at) VALUES ('\\x00', now())"),
  },
};

for (const [constraint, ways] of Object.entries(breaks)) {
  test.each(Object.entries(ways))(`${constraint} refuses %s`, async (_, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code: "23514", constraint });
  });
}

it("breaks every check of the votes' tables", async () => {
  const { rows } = await owner.query(
    `SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid::regclass::text = ANY ($1)`,
    [
      ["voter", "vote", "vote_event", "vote_delta", "tool_tally", "tally_repair"].concat([
        "integrity_entry",
        "network_salt",
        "voter_key",
        "spent_proof",
        "rate_limit",
      ]),
    ],
  );
  expect(rows.map(({ conname }) => conname).sort()).toEqual(Object.keys(breaks).sort());
});

it("lets through what is right", async () => {
  await vote({
    status: "HELD",
    hold_reason: "HASTE",
    network_month: key(),
    wide_day: key(),
    referrer: "news.example.com",
  });
  await vote({}, "MEMBER");
  const held = (await entry()).rows[0].id;
  await entry({ kind: "RELEASE", answers_id: held, made_by: "An editor" });
  await expect(entry({ kind: "REJECTION", answers_id: held })).rejects.toMatchObject({
    constraint: "integrity_entry_answers_id_key",
  });
});

it("knows a voter's kind: a member's vote cannot be booked as a visitor's", async () => {
  const attempt = vote({ voter_id: await member() });
  await expect(attempt).rejects.toMatchObject({ constraint: "vote_voter_id_voter_kind_fkey" });
});
