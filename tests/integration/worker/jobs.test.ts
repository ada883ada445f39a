import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import type { Runner } from "graphile-worker";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { startWorker } from "@/server/worker/run";
import type { JobTask } from "@/server/worker/task";
import { testDatabase } from "../../support/database";

const { owner, pool, ownerUrl } = await testDatabase();

const said: string[] = [];
const runners: Runner[] = [];
const jobs = async () => (await owner.query("SELECT * FROM graphile_worker.jobs ORDER BY id")).rows;

async function work(...tasks: JobTask[]): Promise<Runner> {
  const runner = await startWorker({ ownerUrl, tasks, log: (line) => said.push(line) });
  runners.push(runner);
  return runner;
}

async function stop(runner: Runner): Promise<void> {
  runners.splice(runners.indexOf(runner), 1);
  await runner.stop();
  await runner.promise;
}

/** A task that says when it begins, and ends when it is told to. */
function controlled(schedule?: JobTask["schedule"]) {
  const began: (() => void)[] = [];
  const ends: ((error?: Error) => void)[] = [];
  let runs = 0;
  const task: JobTask = {
    name: "fold-tally",
    ...(schedule && { schedule }),
    run: () => {
      runs += 1;
      began.shift()?.();
      return new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve("done")));
      });
    },
  };
  const begun = () => new Promise<void>((resolve) => began.push(resolve));
  return { task, begun, end: (error?: Error) => ends.shift()?.(error), runs: () => runs };
}

const settled = (runner: Runner, event: "job:complete" | "job:error") =>
  new Promise<void>((resolve) => {
    runner.events.once(event, () => resolve());
  });

const ops = (...args: string[]) =>
  promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    "--conditions=react-server",
    "server/ops.ts",
    ...args,
  ]).then(
    ({ stdout }) => ({ status: 0, out: stdout.trim().split("\n"), err: "" }),
    ({ code, stdout, stderr }) => ({ status: code as number, out: stdout.trim().split("\n"), err: stderr.trim() }),
  );

beforeEach(async () => {
  said.length = 0;
  await owner.query("DELETE FROM graphile_worker._private_jobs");
  await owner.query("DELETE FROM graphile_worker._private_known_crontabs");
});
afterEach(() => Promise.all([...runners].map((runner) => stop(runner))));

describe("a job", () => {
  it("is enqueued by the transaction that causes it, and not at all if that is rolled back", async () => {
    const undone = transaction(async (client) => {
      await enqueue(client, "fold-tally", {});
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    expect(await jobs()).toEqual([]);
    await transaction((client) => enqueue(client, "fold-tally", {}));
    expect(await jobs()).toMatchObject([{ task_identifier: "fold-tally", attempts: 0 }]);
  });

  it("is one job for many causes, where they share a key", async () => {
    for (let n = 0; n < 3; n++) await enqueue(pool, "fold-tally", {}, { jobKey: "fold-tally" });
    expect(await jobs()).toHaveLength(1);
  });

  it("runs as soon as it is committed", async () => {
    const { task, begun, end } = controlled();
    const runner = await work(task);
    const running = begun();
    const complete = settled(runner, "job:complete");
    await transaction((client) => enqueue(client, "fold-tally", {}));
    await running;
    end();
    await complete;
    expect(said).toEqual(["fold-tally: done"]);
  });

  it("that fails is kept with its error, tried again after a pause, and listed", async () => {
    const { task, begun, end } = controlled();
    const runner = await work(task);
    const running = begun();
    const failed = settled(runner, "job:error");
    const id = await enqueue(pool, "fold-tally", {});
    await running;
    end(new Error("the disk is full"));
    await failed;
    await stop(runner);
    const [job] = await jobs();
    expect(job).toMatchObject({ id, attempts: 1, last_error: expect.stringContaining("the disk is full") });
    expect(job.run_at.getTime()).toBeGreaterThan(Date.now());
    const { out } = await ops("jobs:list");
    expect(out[0]).toMatch(new RegExp(`^${id} {2}fold-tally {2}retrying, tried 1 of 25, next at \\d{4}-`));
    expect(out.slice(1)).toEqual(["    the disk is full", "1 job, 0 failed."]);
  });

  it("that has failed for good waits for a person, who can try it again", async () => {
    const id = await enqueue(pool, "fold-tally", {});
    await owner.query(
      "UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'no' WHERE id = $1",
      [id],
    );
    expect((await ops("jobs:list")).out).toEqual([
      `${id}  fold-tally  failed, tried 25 of 25`,
      "    no",
      "1 job, 1 failed.",
    ]);
    expect(await ops("jobs:retry", id)).toMatchObject({
      status: 0,
      out: [`Job ${id} (fold-tally) is tried again as soon as the worker is free.`],
    });
    const { task, begun, end } = controlled();
    const running = begun();
    const runner = await work(task);
    await running;
    const complete = settled(runner, "job:complete");
    end();
    await complete;
    await stop(runner);
    expect((await ops("jobs:list")).out).toEqual(["No jobs wait, and none have failed."]);
    expect(await ops("jobs:retry", id)).toMatchObject({
      status: 1,
      err: `Nothing was changed: there is no job ${id} that waits or has failed.`,
    });
  });

  it("in hand is finished before the worker ends, and the next one waits for another worker", async () => {
    const { task, begun, end, runs } = controlled();
    const runner = await work(task);
    const both = [begun(), begun()];
    for (let n = 0; n < 3; n++) await enqueue(pool, "fold-tally", {});
    await Promise.all(both);
    let ended = false;
    const stopping = stop(runner).then(() => {
      ended = true;
    });
    await owner.query("SELECT 1");
    expect(ended).toBe(false);
    end();
    end();
    await stopping;
    expect(runs()).toBe(2);
    expect(await jobs()).toMatchObject([{ attempts: 0, locked_at: null }]);
  });
});

describe("a schedule", () => {
  const hourly = { cron: "0 * * * *", periodMs: 3_600_000 };

  it("that was missed for days is made up for once", async () => {
    await owner.query(
      `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
       VALUES ('fold-tally', now() - interval '9 days', date_trunc('hour', now()) - interval '3 days')`,
    );
    const { task, begun, end, runs } = controlled(hourly);
    const running = begun();
    const runner = await work(task);
    await running;
    const complete = settled(runner, "job:complete");
    end();
    await complete;
    await stop(runner);
    expect(runs()).toBe(1);
    expect(await jobs()).toEqual([]);
    // A second start finds that it was done.
    const again = controlled(hourly);
    const second = await work(again.task);
    await new Promise<void>((resolve) => second.events.once("cron:started", () => resolve()));
    await stop(second);
    expect(again.runs()).toBe(0);
  });
});

describe("the worker's process", () => {
  const start = () =>
    spawn(process.execPath, ["--import", "tsx", "--conditions=react-server", "server/worker/main.ts"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  const end = async (child: ChildProcess) => {
    child.kill("SIGTERM");
    return (await once(child, "exit"))[0];
  };

  it("says when it is ready, works off every kind of job there is, and ends in order when it is asked to", async () => {
    const child = start();
    const [message] = await once(child, "message");
    expect(message).toBe("ready");
    const names = ["fold-tally", "rotate-salts", "watch-votes", "release-holds", "drop-expired"] as const;
    for (const name of names) await enqueue(pool, name, {});
    while ((await jobs()).length > 0) await owner.query("SELECT pg_sleep(0.02)");
    expect(await end(child)).toBe(0);
  });

  it("finishes a job in hand when it is told to end", async () => {
    const child = start();
    await once(child, "message");
    const blocker = await owner.connect();
    await blocker.query("BEGIN");
    await blocker.query("LOCK TABLE spent_proof IN ACCESS EXCLUSIVE MODE");
    const id = await enqueue(pool, "drop-expired", {});
    const waiting = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'spent_proof'::regclass";
    while ((await owner.query(waiting)).rowCount === 0) await owner.query("SELECT pg_sleep(0.02)");
    const ended = end(child);
    expect(child.exitCode).toBeNull();
    await blocker.query("COMMIT");
    blocker.release();
    expect(await ended).toBe(0);
    expect((await jobs()).filter((job) => job.id === id)).toEqual([]);
  });
});
