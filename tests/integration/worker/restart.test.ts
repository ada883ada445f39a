import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { childEnv } from "@/lib/env";
import { enqueue } from "@/lib/jobs";
import { startEmbedded } from "@/server/database/embedded";
import { fillSchema } from "../../support/project-database";

const dir = realpathSync(mkdtempSync(join(tmpdir(), "tiebreak-worker-")));
let server = await startEmbedded({ dir, durable: false });
await fillSchema(server.ownerUrl, "tiebreak_app");
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

const start = async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "server/worker/main.ts"], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: childEnv({ DATABASE_URL: server.appUrl, DATABASE_OWNER_URL: server.ownerUrl }) as NodeJS.ProcessEnv,
  });
  await once(child, "message");
  return child;
};

/** Enqueues a job; answers once there is none left. */
async function workOff() {
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  await enqueue(owner, "fold-tally", {});
  while ((await owner.query("SELECT FROM graphile_worker.jobs")).rowCount) await owner.query("SELECT pg_sleep(0.05)");
  await owner.end();
}

async function crash() {
  process.kill(server.pid, "SIGKILL");
  await server.exited;
  server = await startEmbedded({ dir, durable: false, port: server.port });
}

it("the worker goes on by itself after Postgres was killed and came back", async () => {
  const child = await start();
  await workOff();
  await crash();
  await workOff();
  expect(child.exitCode).toBeNull();
  child.kill("SIGTERM");
  expect((await once(child, "exit"))[0]).toBe(0);
}, 60_000);

it("a worker that cannot get jobs ends, so that another is started in its place", async () => {
  const child = await start();
  const ended = once(child, "exit");
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  await owner.query("ALTER SCHEMA graphile_worker RENAME TO elsewhere");
  await ended;
  await owner.query("ALTER SCHEMA elsewhere RENAME TO graphile_worker");
  await owner.end();
  const next = await start();
  await workOff();
  next.kill("SIGTERM");
  expect((await once(next, "exit"))[0]).toBe(0);
}, 60_000);
