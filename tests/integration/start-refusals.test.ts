import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, test, vi } from "vitest";
import { assertVersion } from "@/server/database/inspect";
import { isInstalled } from "@/server/start/install.mjs";
import { nodeProblem } from "@/server/start/node-version.mjs";
import { checkDataFolder, checkPort, siteFile } from "@/server/start/preflight.mjs";
import { databaseUrl, runSql } from "../support/database-url";
import { copySite } from "../support/site-copy";

const { adminUrl, ownerUrl, owner } = inject("templates");
// A start is a second's work, on a busy machine much more.
vi.setConfig({ testTimeout: 60_000 });

let site: Awaited<ReturnType<typeof copySite>>;
beforeAll(async () => {
  site = await copySite();
});
afterAll(() => site.remove());

/** Starts, expects it to fail, and returns what it said. Nothing may have been made. */
async function refusal(env: Record<string, string>) {
  const { status, text } = await site.start(env).ended;
  expect(status).toBe(1);
  for (const made of [".data", ".next", "lib/generated", "builds.txt"]) {
    expect(existsSync(join(site.folder, made)), made).toBe(false);
  }
  return text;
}

describe("a start refuses, in a line with the remedy and before it changes anything,", () => {
  it("a Node that is too old", () => {
    expect(nodeProblem("20.18.3")).toBe(
      "Node 20.18.3 is too old: the site needs Node 20.19 or newer. Install it from https://nodejs.org and start again.",
    );
    const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(nodeProblem(`${engines.node.replace(">=", "")}.0`)).toBeUndefined();
    expect([nodeProblem("18.20.0"), nodeProblem("20.9.9")].every(Boolean)).toBe(true);
    expect([nodeProblem("20.19.0"), nodeProblem("22.0.0"), nodeProblem("100.1.0")].some(Boolean)).toBe(false);
  });

  it("a port that is taken", async () => {
    const other = createServer().listen(site.port, "127.0.0.1");
    await once(other, "listening");
    expect(await refusal({})).toBe(
      `Port ${site.port} is taken by another program. Stop that, or set another, for example PORT=${site.port + 1}.`,
    );
    // Also if one listens on every address and the other on one.
    expect(await refusal({ HOST: "0.0.0.0" })).toContain("is taken by another program");
    other.close();
  });

  it("a port held by what a killed start left behind, which it names", async () => {
    const other = createServer().listen(site.port, "127.0.0.1");
    await once(other, "listening");
    const folder = mkdtempSync(join(tmpdir(), "tiebreak-left-"));
    const gone = spawnSync(process.execPath, ["--version"]).pid;
    writeFileSync(siteFile(folder), JSON.stringify({ port: site.port, pid: process.pid, keeper: gone }));
    await expect(checkPort(site.port, "127.0.0.1", folder)).rejects.toThrow(
      `Port ${site.port} is held by a site that a killed start left behind: end it with "kill ${process.pid}" and start again.`,
    );
    rmSync(folder, { recursive: true });
    other.close();
  });

  it("an address that is not this machine's", async () => {
    expect(await refusal({ HOST: "192.0.2.1" })).toContain(
      "The site cannot listen on HOST=192.0.2.1: this machine has no such address",
    );
  });

  it("a data folder that is a file", async () => {
    writeFileSync(join(site.folder, "a-file"), "");
    expect(await refusal({ DATA_DIR: "a-file" })).toBe(
      `The data folder ${join(site.folder, "a-file")} is a file. Correct that, or let DATA_DIR name another folder.`,
    );
    expect(await refusal({ DATA_DIR: "a-file/below" })).toContain("cannot be written. Correct that, or let DATA_DIR");
  });

  it("settings that are not right, all of them at once", async () => {
    const lines = (await refusal({ HOST: "a b", SEED: "x", DATABASE_URL: "mysql://me:hunter2@db" })).split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["HOST", "DATABASE_URL", "SEED"]);
    expect(await refusal({ PORT: "many" })).toBe("PORT must be a whole number from 1 to 65535, for example PORT=3000.");
  });

  it("a Postgres that cannot be reached", async () => {
    expect(await refusal({ DATABASE_URL: "postgresql://me:hunter2@127.0.0.1:1/tiebreak" })).toBe(
      "Postgres at postgresql://me:***@127.0.0.1:1/tiebreak cannot be used: nothing listens there. Start it or correct DATABASE_URL; without DATABASE_URL the site brings its own.",
    );
    expect(await refusal({ DATABASE_URL: databaseUrl(ownerUrl, "nowhere") })).toContain("there is no such database");
  });

  test.each([
    [140_012, "14"],
    [90_624, "9"],
  ])("a Postgres that calls itself %i", (number, major) => {
    expect(() => assertVersion(number, "postgresql://me:hunter2@db/x")).toThrow(
      `Postgres at postgresql://me:***@db/x is version ${major}, but the site needs 15 or newer.`,
    );
  });

  it("but not Postgres 15", () => expect(() => assertVersion(150_000, "postgresql://db/x")).not.toThrow());
});

describe("the data folder", () => {
  it("may be missing, and is not made by looking", () => {
    const folder = join(site.folder, "not", "there");
    checkDataFolder(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it("needs room, more of it for a new database", () => {
    const huge = Number.MAX_SAFE_INTEGER;
    const folder = join(site.folder, "roomy");
    mkdirSync(join(folder, "postgres"), { recursive: true });
    expect(() => checkDataFolder(folder, { fresh: huge, grown: 0 })).not.toThrow();
    expect(() => checkDataFolder(folder, { fresh: 0, grown: huge })).toThrow("is full");
    rmSync(join(folder, "postgres"), { recursive: true });
    expect(() => checkDataFolder(folder, { fresh: huge, grown: 0 })).toThrow(
      /The disk of .*roomy is full: \d+ MB are left, \d+ MB are needed\./,
    );
  });

  const mounted = (options: string, check: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), "tiebreak-mount-"));
    const mount = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
    try {
      if (mount.status === 0) check(folder);
    } finally {
      if (mount.status === 0) spawnSync("umount", [folder]);
      rmSync(folder, { recursive: true });
    }
    return mount.status === 0;
  };

  it("is refused on a disk that is full", ({ skip }) => {
    const tried = mounted("size=1m", (folder) => {
      expect(() => checkDataFolder(join(folder, ".data"))).toThrow("is full: 1 MB are left, 300 MB are needed");
    });
    skip(!tried, "only root may mount a small disk");
  });

  it("is refused where nothing can be written", ({ skip }) => {
    const tried = mounted("ro", (folder) => {
      expect(() => checkDataFolder(join(folder, ".data"))).toThrow("cannot be written");
    });
    skip(!tried, "only root may mount a disk that cannot be written");
  });
});

describe("the dependencies are installed", () => {
  const lock = () => join(site.folder, "lock.json");
  const installed = () => join(site.folder, "installed.json");
  const write = (file: string, packages: object) => writeFileSync(file, JSON.stringify({ packages }));
  const a = { version: "1.0.0", integrity: "sha512-a" };

  test.each([
    ["as they are wanted", { a }, { a }, true],
    ["without those for other systems", { a, b: { ...a, optional: true } }, { a }, true],
    ["but one is missing", { a, b: a }, { a }, false],
    ["but one has another version", { a: { ...a, version: "1.0.1" } }, { a }, false],
    ["but one has another content", { a: { ...a, integrity: "sha512-b" } }, { a }, false],
    ["but one is no longer wanted", { a }, { a, b: a }, false],
  ])("%s", (_, wanted, found, expected) => {
    write(lock(), { "": { name: "site" }, ...wanted });
    write(installed(), found);
    expect(isInstalled(lock(), installed())).toBe(expected);
  });

  it("not at all", () => {
    rmSync(installed(), { force: true });
    expect(isInstalled(lock(), installed())).toBe(false);
  });
});

describe("a database of the operator's own", () => {
  it("is used with one role for all, which the start warns of", async () => {
    const name = "start_one_role";
    await runSql(adminUrl, `DROP DATABASE IF EXISTS ${name}`, `CREATE DATABASE ${name} OWNER ${owner}`);
    const started = await site.startAndWait({ DATABASE_URL: databaseUrl(ownerUrl, name) });
    const text = started.lines.join("\n");
    expect(text).toMatch(/Looking for the database: Postgres \d+\.\d+ of DATABASE_URL/);
    expect(text).toContain(`Warning: the site and its migrations use the same role "${owner}".`);
    expect(text).not.toContain("only-for-tests");
    expect(existsSync(join(site.folder, ".data/postgres"))).toBe(false);
    started.child.kill("SIGTERM");
    expect((await started.ended).status).toBe(0);
    await runSql(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  });
});
