import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client, Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assumeEnv } from "@/lib/env";
import type { CastVote, Choice } from "@/lib/votes/schema";
import { type Embedded, startEmbedded } from "@/server/database/embedded";
import { random } from "../../support/arrivals";
import { createTool } from "../../support/factories";
import { fillSchema } from "../../support/project-database";
import { newNetwork, newVisitor, type Visitor } from "../../support/voters";

const rounds = process.env.PROVE ? 20 : 3;
const confirmationsBefore = 120;

let dir: string;
let server: Embedded;
let votes: typeof import("@/lib/votes/mutations");
let close: () => Promise<void>;

beforeAll(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), "tiebreak-crash-")));
  // Durable: what is tried is the promise that a reply makes.
  server = await startEmbedded({ dir });
  await fillSchema(server.ownerUrl, "tiebreak_app");
  assumeEnv({ DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl });
  votes = await import("@/lib/votes/mutations");
  const { pool, db } = await import("@/lib/db");
  close = async () => {
    await db.$disconnect();
    await pool.end();
  };
});
afterAll(async () => {
  await close();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

type Wish = { cast: CastVote & { voter: Visitor }; choice: Choice; confirmed: boolean };

it(`no confirmed vote is lost when Postgres is killed under load, in ${rounds} rounds, and what was lost can be sent again`, async () => {
  const setup = new Pool({ connectionString: server.ownerUrl, max: 1 });
  const slugs: string[] = [];
  for (let n = 0; n < 3; n++) slugs.push((await createTool(setup)).slug);
  await setup.end();
  const chance = random(11);
  const wishes: Wish[] = [];
  let [interrupted, stored] = [0, 0];

  for (let round = 0; round < rounds; round++) {
    let confirmed = 0;
    let isOver = false;
    let kill = () => {};
    const killed = new Promise<void>((resolve) => {
      kill = () => {
        process.kill(server.pid, "SIGKILL");
        resolve();
      };
    });
    const write = async () => {
      while (!isOver) {
        const choice = chance() < 0.6 ? "SHIP" : "SKIP";
        const tool = slugs[Math.floor(chance() * slugs.length)] ?? "";
        const wish: Wish = {
          choice,
          confirmed: false,
          cast: { tool, choice, voter: newVisitor(), network: newNetwork() },
        };
        wishes.push(wish);
        await send(wish).then(
          () => {
            confirmed += 1;
            if (confirmed === confirmationsBefore) kill();
          },
          () => {
            isOver = true;
            interrupted += 1;
          },
        );
      }
    };
    const fold = async () => {
      while (!isOver) await votes.foldTally().catch(() => {});
    };
    await Promise.all([killed, fold(), ...Array.from({ length: 8 }, write)]);
    await server.exited;
    server = await startEmbedded({ dir, port: server.port });
    stored += await expectStored(wishes);
    // A client that had no answer keeps the wish and sends it again: safe, because it says what to set.
    for (const wish of wishes.filter((each) => !each.confirmed)) await send(wish);
    expect(await everyVote()).toEqual(asked(wishes));
  }
  console.log(
    `${rounds} kills: ${wishes.length} votes, ${interrupted} without an answer, ${stored} of those stored all the same, 0 confirmed ones lost`,
  );
}, 600_000);

it(`no confirmed vote is lost when the site's own process is killed while it writes, in ${rounds} rounds`, async () => {
  const setup = new Pool({ connectionString: server.ownerUrl, max: 1 });
  const { slug } = await createTool(setup);
  await setup.end();
  const confirmed: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const program = ["--import", "tsx", "--conditions=react-server", "tests/support/cast-forever.ts", slug];
    const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
    const closed = once(child, "close");
    for await (const line of createInterface({ input: child.stdout })) {
      confirmed.push(line);
      if (confirmed.length === round * 60) child.kill("SIGKILL");
    }
    await closed;
    expect(child.signalCode).toBe("SIGKILL");
    const there = await everyVote();
    expect(confirmed.filter((voter) => !there.has(voter))).toEqual([]);
    await expectExact();
  }
}, 600_000);

async function send(wish: Wish): Promise<void> {
  const outcome = await votes.castVote(wish.cast);
  if (!outcome.ok) throw new Error(`a vote was refused: ${outcome.code}`);
  wish.confirmed = true;
}

/** Every confirmed vote is there, and tallies are the votes. Answers how many votes are there that nobody was told about. */
async function expectStored(wishes: readonly Wish[]): Promise<number> {
  const there = await everyVote();
  const lost = wishes.filter(
    ({ confirmed, cast, choice }) => confirmed && there.get(cast.voter.tokenHash.toString("hex")) !== choice,
  );
  expect(lost).toEqual([]);
  await expectExact();
  await votes.foldTally();
  await expectExact();
  return there.size - wishes.filter(({ confirmed }) => confirmed).length;
}

async function expectExact() {
  const { recountVotes } = await import("@/lib/integrity/mutations");
  const owner = await connected();
  const wrong = await recountVotes(owner, { dryRun: true });
  await owner.end();
  expect(wrong).toEqual([]);
}

async function everyVote(): Promise<Map<string, string>> {
  const owner = await connected();
  const { rows } = await owner.query(
    "SELECT encode(token_hash, 'hex') AS voter, choice FROM vote JOIN voter ON voter.id = voter_id",
  );
  await owner.end();
  return new Map(rows.map(({ voter, choice }) => [voter, choice]));
}

const asked = (wishes: readonly Wish[]) =>
  new Map(wishes.map(({ cast, choice }) => [cast.voter.tokenHash.toString("hex"), choice]));

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  return client;
}
