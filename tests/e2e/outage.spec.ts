import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import { requireBrowser } from "../support/browser.mjs";
import { runSite } from "../support/run-site";
import { temporaryServer } from "../support/temporary-server";
import { expect, test } from "../support/test";

// A whole site of its own, with a Postgres of its own, of which parts are taken away. Runs alone.

test.describe.configure({ mode: "serial" });

let server: Awaited<ReturnType<typeof temporaryServer>>;
let running: Awaited<ReturnType<typeof runSite>>;
let database: Pool;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  requireBrowser();
  server = await temporaryServer();
  running = await runSite(server.templates);
  database = new Pool({ connectionString: running.site.ownerUrl, max: 2 });
  database.on("error", () => {});
});
test.afterAll(async () => {
  await database?.end().catch(() => {});
  await running?.stop();
  await server?.stop().catch(() => {});
});

const visited = [
  "/",
  "/tools",
  "/tools/claude-opus-4-8",
  "/tools/gpt-5-5",
  "/compare",
  "/compare/claude-opus-4-8-vs-gpt-5-5",
  "/compare/gpt-5-5-vs-claude-opus-4-8",
  "/categories",
  "/panel",
  "/panel/skeptic",
  "/methodology",
  "/tools/names.json",
];
const unvisited = (n: number) => `/compare/o3-mini-vs-gpt-5-5?n=${n}`;

async function read(path: string) {
  const since = performance.now();
  const answer = await fetch(new URL(path, running.site.url));
  const text = await answer.text();
  return { status: answer.status, text, ms: performance.now() - since, cache: answer.headers.get("cache-status") };
}
const readAll = () => Promise.all(visited.map(read));
const statuses = async () => new Set((await readAll()).map(({ status }) => status));

test("every page is answered while Next is dead, and no request fails until it is back", async () => {
  expect(await statuses()).toEqual(new Set([200]));
  const dead = running.pids().next;
  process.kill(dead, "SIGKILL");
  const during = await readAll();
  expect(new Set(during.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(during.map(({ cache }) => cache))).toEqual(new Set(["Tiebreak; hit"]));
  // What nobody has visited waits for the next Next.
  const waited = await Promise.all([unvisited(1), "/tools/o3-mini", "/browse?q=claude"].map(read));
  expect(waited.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(running.pids().next).not.toBe(dead);
  expect(await statuses()).toEqual(new Set([200]));
});

test("an edit is on every page within a second, and on none of them half", async () => {
  await readAll();
  const pages = ["/tools/gpt-5-5", "/compare/claude-opus-4-8-vs-gpt-5-5", "/compare/gpt-5-5-vs-claude-opus-4-8"];
  const { rows } = await database.query("SELECT tagline FROM tool WHERE slug = 'gpt-5-5'");
  let before: string = rows[0].tagline ?? "";
  for (let round = 0; round < 5; round += 1) {
    const after = `Edited in round ${round}.`;
    await database.query("UPDATE tool SET tagline = $1 WHERE slug = 'gpt-5-5'", [after]);
    const since = performance.now();
    for (const path of pages) {
      for (;;) {
        const { text, status } = await read(path);
        expect(status).toBe(200);
        const [old, fresh] = [before !== "" && text.includes(before), text.includes(after)];
        expect([old, fresh]).not.toEqual([true, true]);
        if (fresh) break;
        expect(performance.now() - since).toBeLessThan(1_000);
      }
    }
    before = after;
  }
});

test("a page that joins a read from before an edit has the edit all the same", async () => {
  const page = "/compare/claude-opus-4-8-vs-o3-mini";
  const edit = "Edited while it was read.";
  await database.query("NOTIFY content_changed, '[\"content\"]'");
  const holder = await database.connect();
  try {
    // Of the tool the row is read before, and its plans are waited for.
    await holder.query("BEGIN; LOCK TABLE plan IN ACCESS EXCLUSIVE MODE");
    const reading = fetch(new URL("/tools/claude-opus-4-8?_rsc=", running.site.url), { headers: { rsc: "1" } });
    await expect.poll(() => waitingFor("plan")).toBeGreaterThan(0);
    await database.query("UPDATE tool SET tagline = $1 WHERE slug = 'claude-opus-4-8'", [edit]);
    // Long enough for Next to hear of it, and for the second page to join the read.
    await pause(500);
    const joining = read(page);
    await pause(300);
    await holder.query("COMMIT");
    await Promise.all([reading, joining]);
  } finally {
    holder.release();
  }
  expect((await read(page)).text).toContain(edit);
});

/** How many statements wait for a lock on a table. */
async function waitingFor(table: string): Promise<number> {
  const { rowCount } = await database.query("SELECT FROM pg_locks WHERE relation = $1::regclass AND NOT granted", [
    table,
  ]);
  return rowCount ?? 0;
}

test("an edit followed at once by the end of Postgres leaves every page answered, and nobody waits twice", async () => {
  await readAll();
  await database.query(
    "UPDATE tool SET tagline = 'Edited at the last moment.' WHERE slug IN ('gpt-5-5', 'claude-opus-4-8')",
  );
  await database.query("UPDATE reviewer SET name = name");
  await database.end();
  await server.stop();
  const first = await readAll();
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([200]));
  expect(Math.max(...first.map(({ ms }) => ms))).toBeLessThan(6_000);
  const second = await readAll();
  expect(new Set(second.map(({ status }) => status))).toEqual(new Set([200]));
  expect(Math.max(...second.map(({ ms }) => ms))).toBeLessThan(1_000);
  // Once more without Next: memory needs neither.
  process.kill(running.pids().next, "SIGKILL");
  expect(await statuses()).toEqual(new Set([200]));
});
