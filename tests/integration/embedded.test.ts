import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "@/server/database/embedded";
import { isAlive, untilDead } from "@/server/database/postmaster";
import { supervise } from "@/server/supervisor";

let dir: string;
const running: Embedded[] = [];
const said: string[] = [];
const log = (line: string) => said.push(line);

async function start(): Promise<Embedded> {
  const server = await startEmbedded({ dir, durable: false, log });
  running.push(server);
  return server;
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

beforeAll(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), "tiebreak-embedded-")));
});
afterEach(async () => {
  said.length = 0;
  for (const server of running.splice(0).reverse()) await server.stop();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const pidFile = () => join(dir, "postgres", "postmaster.pid");

describe("the built-in Postgres", () => {
  it("has an owner and an application's role, neither above the rules", async () => {
    const { adminUrl, ownerUrl, appUrl } = await start();
    const roles = await ask(
      adminUrl,
      "SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls AS mighty FROM pg_roles WHERE rolcanlogin ORDER BY 1",
    );
    expect(roles).toEqual([
      { rolname: "postgres", mighty: true },
      { rolname: "tiebreak_app", mighty: false },
      { rolname: "tiebreak_owner", mighty: false },
    ]);
    await ask(ownerUrl, "CREATE EXTENSION IF NOT EXISTS citext");
    await ask(ownerUrl, "CREATE TABLE IF NOT EXISTS kept (i int)");
    await expect(ask(appUrl, "CREATE TABLE mine (i int)")).rejects.toThrow("permission denied for schema public");
  });

  it("listens to this machine alone, and to nobody without a password", async () => {
    const { adminUrl, appUrl } = await start();
    const [settings] = await ask(
      adminUrl,
      `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              (SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules) AS methods`,
    );
    expect(settings).toEqual({ addresses: "127.0.0.1", sockets: "", methods: ["scram-sha-256"] });
    const stranger = new URL(appUrl);
    stranger.password = "guess";
    await expect(ask(stranger.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  });

  it("keeps its passwords from other users", async () => {
    await start();
    expect(statSync(join(dir, "database.json")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, "postgres")).mode & 0o777).toBe(0o700);
  });

  it("counts in UTC and sorts texts the same way on every system", async () => {
    const { appUrl } = await start();
    const [settings] = await ask(
      appUrl,
      `SELECT current_setting('TimeZone') AS zone, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
              datlocale AS locale FROM pg_database WHERE datname = current_database()`,
    );
    expect(settings).toEqual({ zone: "UTC", encoding: "UTF8", provider: "b", locale: "C.UTF-8" });
  });

  it("does not give up safety unless it is a test's", async () => {
    const sql = "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit";
    expect(await ask((await start()).appUrl, sql)).toEqual([{ fsync: "off", commit: "off" }]);
    await running.pop()?.stop();
    const durable = await startEmbedded({ dir });
    running.push(durable);
    expect(await ask(durable.appUrl, sql)).toEqual([{ fsync: "on", commit: "on" }]);
  });

  it("comes back with its data, on its port, and leaves nothing running when it stops", async () => {
    const first = await start();
    await ask(first.ownerUrl, "CREATE TABLE survives (i int)");
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(pidFile())).toBe(false);
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await ask(second.ownerUrl, "SELECT * FROM survives")).toEqual([]);
  });

  it("takes another port when its own is taken", async () => {
    const first = await start();
    await first.stop();
    const { createServer } = await import("node:net");
    const other = createServer().listen(first.port, "127.0.0.1");
    await once(other, "listening");
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await ask(second.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    other.close();
  });

  it("is shared by whoever starts it a second time, and is theirs to leave, not to stop", async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(other.pid);
    expect([one.ours, other.ours].sort()).toEqual([false, true]);
    const [owner, guest] = one.ours ? [one, other] : [other, one];
    await guest.stop();
    expect(await guest.exited).toBe("the start that ran it has ended");
    expect(await ask(owner.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("is stopped and started anew when a killed process left it behind", async () => {
    const orphan = await leaveBehind();
    expect(isAlive(orphan)).toBe(true);
    const server = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(server.pid).not.toBe(orphan);
    expect(said).toEqual([`A start that was killed left its Postgres behind (process ${orphan}): it is stopped.`]);
    expect(await ask(server.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("starts although a crash left the number of what is another program now", async () => {
    await start();
    await running.pop()?.stop();
    const { uid, gid } = statSync(join(dir, "postgres"));
    const stranger = spawn("sleep", ["60"], { stdio: "ignore", ...(process.getuid?.() === 0 ? { uid, gid } : {}) });
    writeFileSync(
      pidFile(),
      `${stranger.pid}\n${join(dir, "postgres")}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`,
    );
    const server = await start();
    expect(server.ours).toBe(true);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
    await once(stranger, "exit");
  });

  it("does not wait for a process that has ended and that nobody buried", async () => {
    const parent = spawn("/bin/sh", ["-c", "sleep 0.3 & echo $!; exec sleep 60"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(parent.stdout, "data");
    await untilDead(Number(line));
    expect(() => process.kill(Number(line), 0)).not.toThrow();
    parent.kill();
    await once(parent, "exit");
  });

  it("says so when its passwords are gone, and touches nothing", async () => {
    await start();
    await running.pop()?.stop();
    const secrets = readFileSync(join(dir, "database.json"), "utf8");
    rmSync(join(dir, "database.json"));
    await expect(start()).rejects.toThrow("database.json is missing, and with it the passwords");
    expect(existsSync(join(dir, "database.json"))).toBe(false);
    writeFileSync(join(dir, "database.json"), secrets, { mode: 0o600 });
    expect((await start()).ours).toBe(true);
  });

  it("says so when it was made by another version", async () => {
    await start();
    await running.pop()?.stop();
    const file = join(dir, "postgres", "PG_VERSION");
    const version = readFileSync(file, "utf8");
    writeFileSync(file, "17\n");
    await expect(start()).rejects.toThrow("was made by Postgres 17");
    writeFileSync(file, version);
  });

  it("is started again by the supervisor when it dies, where everybody expects it", async () => {
    let current: Embedded | undefined;
    let starts = 0;
    let again = () => {};
    const restarted = new Promise<void>((resolve) => {
      again = resolve;
    });
    const services = supervise(log, { firstMs: 10, longestMs: 50, calmMs: 60_000 });
    await services.run({
      name: "Postgres",
      graceMs: 10_000,
      async start() {
        current = await startEmbedded({ dir, durable: false, port: current?.port });
        starts += 1;
        if (starts === 2) again();
        return current;
      },
    });
    const { pid, port, appUrl } = current as Embedded;
    process.kill(pid, "SIGKILL");
    await restarted;
    expect(current?.port).toBe(port);
    expect(await ask(appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await services.stop();
    expect(isAlive((current as Embedded).pid)).toBe(false);
    expect(said[0]).toBe("Postgres ended (signal SIGKILL) and is started again.");
  });
});

describe.runIf(process.getuid?.() === 0)("started by root in a folder that is closed to others", () => {
  it("lives where its user can reach it, and a copied checkout gets a database of its own", async () => {
    const closed = mkdtempSync(join(tmpdir(), "tiebreak-closed-"));
    const homes: string[] = [];
    try {
      const clusters: string[] = [];
      for (const name of ["one", "copy"]) {
        const data = join(closed, name);
        if (name === "copy") {
          const { cpSync } = await import("node:fs");
          cpSync(join(closed, "one"), data, { recursive: true });
        }
        const server = await startEmbedded({ dir: data, durable: false, log });
        clusters.push(server.cluster);
        homes.push(join(server.cluster, ".."));
        expect(server.cluster).toMatch(/^\/var\/lib\/tiebreak\/[0-9a-f]+\/postgres$/);
        expect(said.join("\n")).toContain(`the database lives in ${server.cluster}`);
        expect(existsSync(join(data, "postgres"))).toBe(false);
        expect(await ask(server.appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
        await server.stop();
      }
      expect(new Set(clusters).size).toBe(2);
    } finally {
      for (const folder of [closed, ...homes]) rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A process starts the server and is killed outright. Returns the server's number. */
async function leaveBehind(): Promise<number> {
  const script = `
    import("${join(process.cwd(), "server/database/embedded.ts")}").then(async ({ startEmbedded }) => {
      console.log((await startEmbedded({ dir: ${JSON.stringify(dir)}, durable: false })).pid);
    });`;
  const flags = ["--import", "tsx", "--conditions=react-server", "--input-type=module"];
  const child = spawn(process.execPath, [...flags, "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  child.kill("SIGKILL");
  if (child.pid) await untilDead(child.pid);
  return Number(line);
}
