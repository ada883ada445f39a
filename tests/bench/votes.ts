import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { assumeEnv } from "../../lib/env";
import { startEmbedded } from "../../server/database/embedded";
import { createTool } from "../support/factories";
import { fillSchema } from "../support/project-database";
import { load, machine } from "./machine";
import { findSection, table, writeSection } from "./section";

// `npm run bench:votes`: votes a second that the database takes, against a bare upsert into a table of the same columns that has
// no ledger, no tally and no foreign keys, in the same run and in turns; and what castVote makes of it. Durable: every one is on
// disk before its answer. Written to docs/performance.md.

const CONNECTIONS = 8;
const SECONDS = 3;
const TURNS = 3;
const TOOLS = 200;
const VOTERS = 400_000;

await findSection("bench:votes");
const dir = realpathSync(mkdtempSync(join(tmpdir(), "tiebreak-bench-")));
const server = await startEmbedded({ dir });
await fillSchema(server.ownerUrl, "tiebreak_app");
assumeEnv({ DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl });
const { castVote, foldTally } = await import("../../lib/votes/mutations");
const { SET_VOTE } = await import("../../lib/votes/cast-sql");
const { recountVotes } = await import("../../lib/integrity/mutations");
const { pool } = await import("../../lib/db");

const connect = async (url = server.appUrl) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};
const owner = await connect(server.ownerUrl);
console.log("Making tools and voters …");
const tools: { id: number; slug: string }[] = [];
for (let n = 0; n < TOOLS; n++) tools.push(await createTool(owner));
await owner.query("INSERT INTO voter (kind, member_id) SELECT 'MEMBER', 'm' || n FROM generate_series(1, $1) AS n", [
  VOTERS,
]);
await owner.query(
  `CREATE TABLE bare (LIKE vote INCLUDING DEFAULTS, PRIMARY KEY (tool_id, voter_id)); GRANT ALL ON bare TO tiebreak_app; ANALYZE`,
);
const BARE = SET_VOTE.replace("INTO vote ", "INTO bare ");

/** One after another, over the voters: every vote that `first` makes is new. */
let nextVoter = 0;
const voterOf = () => {
  nextVoter += 1;
  if (nextVoter > VOTERS) throw new Error("the bench has more votes than voters: raise VOTERS");
  return nextVoter;
};
type Vote = { tool: number; voter: number; choice: "SHIP" | "SKIP" };
const first = (spread: number): Vote => ({
  tool: Math.floor(Math.random() * spread),
  voter: voterOf(),
  choice: "SHIP",
});
/** Changes go over a thousand voters who have voted on the tool, again and again. */
const change = (spread: number, kept: readonly number[]): Vote => ({
  tool: Math.floor(Math.random() * spread),
  voter: kept[Math.floor(Math.random() * kept.length)] ?? 1,
  choice: Math.random() < 0.5 ? "SHIP" : "SKIP",
});

const statement =
  (name: string, text: string) =>
  async (client: Client, { tool, voter, choice }: Vote) =>
    void (await client.query({
      name,
      text,
      values: [tools[tool]?.id, voter, "MEMBER", choice, "COUNTED", null, null, null, null, null],
    }));
const real = statement("real", SET_VOTE);
const bare = statement("bare", BARE);

const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect()));
async function perSecond(work: (client: Client) => Promise<unknown>): Promise<number> {
  let done = 0;
  const end = Date.now() + SECONDS * 1000;
  const folding = (async () => {
    while (Date.now() < end) {
      await foldTally();
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  await Promise.all(
    clients.map(async (client) => {
      while (Date.now() < end) {
        await work(client);
        done += 1;
      }
    }),
  );
  await folding;
  return done / SECONDS;
}

const kept = Array.from({ length: 1000 }, voterOf);
for (const voter of kept)
  for (const each of [real, bare]) await each(clients[0] as Client, { tool: 0, voter, choice: "SHIP" });
let members = 0;
const cast = (tool: number, memberId: string, choice: "SHIP" | "SKIP") =>
  castVote({ tool: tools[tool]?.slug ?? "", choice, voter: { kind: "MEMBER", memberId }, network: null });

const cells: Record<string, (client: Client) => Promise<unknown>> = {
  "bare upsert, first votes, 200 tools": (client) => bare(client, first(TOOLS)),
  "vote, first votes, 200 tools": (client) => real(client, first(TOOLS)),
  "vote, first votes, one tool": (client) => real(client, first(1)),
  "bare upsert, changes, one tool": (client) => bare(client, change(1, kept)),
  "vote, changes, one tool": (client) => real(client, change(1, kept)),
  "castVote, first votes, 200 tools": () => {
    members += 1;
    return cast(Math.floor(Math.random() * TOOLS), `b${members}`, "SHIP");
  },
};
const measured = new Map<string, number[]>();
const busy = load();
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, work] of Object.entries(cells)) {
    const rate = await perSecond(work);
    console.log(`${name}: ${Math.round(rate)} a second`);
    measured.set(name, [...(measured.get(name) ?? []), rate]);
  }
}
const median = (name: string) => [...(measured.get(name) ?? [])].sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
const ratio = (one: string, other: string) => (median(one) / median(other)).toFixed(2);
const ratios = [
  [
    "vote against the bare upsert, first votes",
    ratio("vote, first votes, 200 tools", "bare upsert, first votes, 200 tools"),
    "0.4",
  ],
  ["vote against the bare upsert, changes", ratio("vote, changes, one tool", "bare upsert, changes, one tool"), "0.4"],
  ["one hot tool against 200 tools", ratio("vote, first votes, one tool", "vote, first votes, 200 tools"), "0.8"],
];
const wrong = await recountVotes(owner, { dryRun: true });
for (const line of ratios) console.log(line.join("  "));
console.log(`tallies that differ from their votes afterwards: ${wrong.length}`);
await writeSection("bench:votes", [
  machine({ Postgres: "18, durable" }),
  `Load of the machine before: ${busy.toFixed(1)}. ${CONNECTIONS} connections, median of ${TURNS} turns of ${SECONDS} s each.`,
  "",
  ...table(
    ["", "a second"],
    [...measured.keys()].map((name) => [name, String(Math.round(median(name)))]),
  ),
  "",
  ...table(["", "ratio", "to reach"], ratios),
  "",
  `Tallies that differ from their votes afterwards: ${wrong.length}.`,
]);
await Promise.all([...clients, owner].map((client) => client.end()));
await pool.end();
await server.stop();
rmSync(dir, { recursive: true, force: true });
