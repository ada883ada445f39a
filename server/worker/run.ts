import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import type { JobTask } from "./task";

/** A job is tried so often before it waits for a person, each time after a longer pause: exp(attempt) seconds. */
const MAX_ATTEMPTS = 25;

type Worker = { ownerUrl: string; tasks: readonly JobTask[]; log: (line: string) => void };

/**
 * Works off the queue, and keeps the schedules, until `stop()`. `promise` resolves when the jobs in hand are done and noted.
 * `ownerUrl`: a direct connection of the role that owns the queue, not through a pooler (it listens).
 */
export function startWorker({ ownerUrl, tasks, log }: Worker): Promise<Runner> {
  const taskList: TaskList = {};
  for (const task of tasks) {
    taskList[task.name] = async (payload) => {
      // What a schedule adds to the payload says when it was due; a task needs no more than what its name promises.
      const did = await task.run(payload as Parameters<typeof task.run>[0]);
      if (did !== undefined) log(`${task.name}: ${did}`);
    };
  }
  return run(
    {
      connectionString: ownerUrl,
      concurrency: 2,
      maxPoolSize: 4,
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
}
