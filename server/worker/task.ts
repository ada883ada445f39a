import type { JobName, Jobs } from "../../lib/jobs";

/** One kind of job: what it does, and when it runs by itself. Doing it twice must do no harm: a job may be retried. */
export type JobTask<Name extends JobName = JobName> = {
  name: Name;
  /**
   * A schedule in cron's five fields, UTC, and its period. A slot missed while the worker was away is made up for once: the
   * period holds exactly one.
   */
  schedule?: { cron: string; periodMs: number };
  /** Returns what it did, in words, or nothing if there was nothing to do. */
  run(payload: Jobs[Name]): Promise<string | undefined>;
};

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
