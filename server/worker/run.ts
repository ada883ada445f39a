import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import { Pool } from "pg";
import type { JobTask } from "./task";

/** A job is tried so often before it waits for a person, each time after a longer pause: exp(attempt) seconds. */
const MAX_ATTEMPTS = 25;

/** No wait is without end: a server that died may leave a connection that is neither made nor refused. */
const CONNECTION = { max: 4, connectionTimeoutMillis: 5_000, query_timeout: 15_000 };

/** So many failures in a row to get a job are not a database that restarts: whoever supervises starts another worker. */
const MOST_FAILURES = 10;

type Worker = { ownerUrl: string; tasks: readonly JobTask[]; log: (line: string) => void };

/**
 * Works off the queue, and keeps the schedules, until `stop()`. `promise` resolves when the jobs in hand are done and noted.
 * `ownerUrl`: a direct connection of the role that owns the queue, not through a pooler (it listens).
 */
export async function startWorker({ ownerUrl, tasks, log }: Worker): Promise<Runner> {
  const pgPool = new Pool({ connectionString: ownerUrl, ...CONNECTION });
  // The queue tries again whatever a lost connection failed; without listeners the loss would end the process.
  const ignore = () => {};
  pgPool.on("error", ignore).on("connect", (client) => void client.on("error", ignore));
  const taskList: TaskList = {};
  for (const task of tasks) {
    taskList[task.name] = async (payload) => {
      // What a schedule adds to the payload says when it was due; a task needs no more than what its name promises.
      const did = await task.run(payload as Parameters<typeof task.run>[0]);
      if (did !== undefined) log(`${task.name}: ${did}`);
    };
  }
  const runner = await run(
    {
      pgPool,
      concurrency: 2,
      pollInterval: 2_000,
      // Who started us says when to end.
      noHandleSignals: true,
      // Without batches the end of a job is noted behind our back, and a stop would not wait for it.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message) => {
        if (level === "error" || level === "warning") log(`Jobs: ${message}`);
      }),
    },
    taskList,
    parseCronItems(
      tasks.flatMap(({ name, schedule }) =>
        schedule
          ? [
              {
                task: name,
                match: schedule.cron,
                identifier: name,
                options: { backfillPeriod: schedule.periodMs, maxAttempts: MAX_ATTEMPTS },
              },
            ]
          : [],
      ),
    ),
  );
  let failures = 0;
  runner.events.on("worker:getJob:error", ({ error }) => {
    failures += 1;
    if (failures !== MOST_FAILURES) return;
    log(`Jobs cannot be fetched and the worker ends: ${String(error)}`);
    void runner.stop().catch(() => {});
  });
  for (const fetched of ["worker:getJob:empty", "job:start"] as const) {
    runner.events.on(fetched, () => {
      failures = 0;
    });
  }
  const end = () => pgPool.end();
  void runner.promise.then(end, end);
  return runner;
}
