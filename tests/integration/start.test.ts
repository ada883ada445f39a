import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { untilDead } from "@/server/database/postmaster";
import { copySite, untilSaid } from "../support/site-copy";

// A start is a second's work, on a busy machine much more.
vi.setConfig({ testTimeout: 60_000 });

let site: Awaited<ReturnType<typeof copySite>>;
beforeAll(async () => {
  site = await copySite();
});
afterAll(() => site.remove());
afterEach(() => {
  for (const name of ["ends.txt", "broken-page"]) rmSync(join(site.folder, name), { force: true });
});

type Page = { pid: number; mode: string; DATABASE_URL: string; DATABASE_OWNER_URL: string };
const page = async () => (await (await fetch(site.url)).json()) as Page;
const note = (name: string) => readFileSync(join(site.folder, name), "utf8").trim().split("\n");
const keeperOf = () => JSON.parse(readFileSync(join(site.folder, ".data/site.json"), "utf8")).keeper as number;

function postgresPid() {
  return Number(readFileSync(join(site.folder, ".data/postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("a start", () => {
  it("makes all there is to make, says how long each step took, and ends with the address of a page that is served", async () => {
    const started = await site.startAndWait();
    expect(started.lines.at(-1)).toBe(site.url);
    const { DATABASE_URL, mode } = await page();
    expect(mode).toBe("start");
    expect(await ask(DATABASE_URL, "SELECT count(*)::int AS tools FROM tool")).toEqual([{ tools: 0 }]);
    const steps = started.lines.filter((line) => / \(\d+\.\d s\)$/.test(line)).map((line) => line.split(":")[0]);
    expect(steps).toEqual([
      "Starting the database",
      "Applying the migrations",
      "Generating the database client",
      "Filling the database",
      "Building the site",
      "Starting the worker",
      "Starting the site",
    ]);
    started.child.kill("SIGTERM");
    expect((await started.ended).status).toBe(0);
  });

  it("does nothing twice, and hands the site the application's role alone", async () => {
    const builds = note("builds.txt").length;
    const started = await site.startAndWait({ DATABASE_OWNER_URL: "" });
    const text = started.lines.join("\n");
    expect(text).toContain("Applying the migrations: nothing to apply");
    expect(text).toContain("Generating the database client: nothing changed");
    expect(text).toContain("Building the site: nothing changed");
    expect(note("builds.txt")).toHaveLength(builds);
    const { DATABASE_URL, DATABASE_OWNER_URL } = await page();
    expect(new URL(DATABASE_URL).username).toBe("tiebreak_app");
    expect(DATABASE_OWNER_URL).toBe("");
    started.child.kill("SIGTERM");
    await started.ended;
  });

  it("builds again after a change, and again after a build that failed", async () => {
    const page = join(site.folder, "next.config.ts");
    writeFileSync(page, "export default {};\n");
    writeFileSync(join(site.folder, "broken-page"), "");
    const { status, text } = await site.start().ended;
    expect(status).toBe(1);
    expect(text).toContain("Page cannot be compiled\nBuilding the site failed (exit code 1): see above.");
    rmSync(join(site.folder, "broken-page"));
    const builds = note("builds.txt").length;
    const started = await site.startAndWait();
    expect(note("builds.txt")).toHaveLength(builds + 1);
    started.child.kill("SIGTERM");
    await started.ended;
  });

  it("stops the site before the database on Ctrl-C, which reaches every process of the terminal", async () => {
    const started = await site.startAndWait({}, { group: true });
    const postgres = postgresPid();
    process.kill(-(started.child.pid ?? 0), "SIGINT");
    expect((await started.ended).status).toBe(0);
    expect(note("ends.txt")).toEqual(["the database still runs"]);
    expect(await untilDead(postgres, { limitMs: 0 })).toBe(true);
    expect(existsSync(join(site.folder, ".data/postgres/postmaster.pid"))).toBe(false);
  });

  it("refuses a second one on the same port, in one line, and leaves the first alone", async () => {
    const started = await site.startAndWait();
    const { status, text } = await site.start().ended;
    expect(status).toBe(1);
    expect(text).toBe(
      `This site already runs on port ${site.port}. Stop it first (process ${keeperOf()}), or start a second one with another PORT.`,
    );
    expect((await page()).mode).toBe("start");
    started.child.kill("SIGTERM");
    await started.ended;
  });
});

describe("a process that is killed outright", () => {
  it("is started again if it is the site", async () => {
    const started = await site.startAndWait();
    const { pid } = await page();
    process.kill(pid, "SIGKILL");
    await untilSaid(started, /^The site runs again/);
    expect((await page()).pid).not.toBe(pid);
    started.child.kill("SIGTERM");
    await started.ended;
  });

  it("is started again if it is Postgres, where the site looks for it", async () => {
    const started = await site.startAndWait();
    const { DATABASE_URL } = await page();
    process.kill(postgresPid(), "SIGKILL");
    await untilSaid(started, /^Postgres runs again/);
    expect(await ask(DATABASE_URL, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    started.child.kill("SIGTERM");
    await started.ended;
  });

  it("takes everything with it if it is the start", async () => {
    const started = await site.startAndWait();
    const [postgres, { pid }] = [postgresPid(), await page()];
    started.child.kill("SIGKILL");
    await Promise.all([untilDead(postgres), untilDead(pid)]);
    expect(note("ends.txt")).toEqual(["the database still runs"]);
  });

  it("leaves only Postgres if it is the supervisor, and the next start copes", async () => {
    const started = await site.startAndWait();
    const [postgres, { pid }] = [postgresPid(), await page()];
    process.kill(keeperOf(), "SIGKILL");
    expect((await started.ended).status).toBe(1);
    await untilDead(pid);
    const again = await site.startAndWait();
    expect(again.lines).toContain(
      `A start that was killed left its Postgres behind (process ${postgres}): it is stopped.`,
    );
    again.child.kill("SIGTERM");
    await again.ended;
  });
});

describe("a migration that fails half way", () => {
  it("stops the start with one line and is applied once it is corrected", async () => {
    const folder = join(site.folder, "prisma/migrations/29990101000000_broken");
    const { mkdirSync } = await import("node:fs");
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), "CREATE TABLE half (i int); SELECT 1 / 0;");
    const { status, text } = await site.start().ended;
    expect(status).toBe(1);
    expect(text.split("\n").at(-1)).toBe(
      "Migration 29990101000000_broken failed: division by zero. It was rolled back; the database is as before. Correct the file and start again.",
    );
    writeFileSync(join(folder, "migration.sql"), "CREATE TABLE half (i int);");
    const started = await site.startAndWait();
    expect(started.lines.join("\n")).toContain("Applying the migrations: 29990101000000_broken");
    started.child.kill("SIGTERM");
    await started.ended;
    expect(readdirSync(join(site.folder, ".data")).sort()).toEqual(["database.json", "postgres", "postgres.log"]);
  });
});
