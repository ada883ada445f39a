import type { Pool } from "pg";

/** Every job there is, with what it is told. The worker has a task of the same name for each (server/worker/tasks). */
export type Jobs = {
  "fold-tally": Record<string, never>;
  "rotate-salts": Record<string, never>;
  "watch-votes": Record<string, never>;
  "release-holds": Record<string, never>;
  "drop-expired": Record<string, never>;
};

export type JobName = keyof Jobs;

/**
 * Enqueues a job in the caller's transaction: it runs after the commit, and never if there is none. With a `jobKey` a job that
 * waits already is replaced, so that many causes make one job. Returns the job's number.
 */
export async function enqueue<Name extends JobName>(
  sql: Pick<Pool, "query">,
  name: Name,
  payload: Jobs[Name],
  { jobKey }: { jobKey?: string } = {},
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>({
    name: "enqueue-job",
    text: "SELECT enqueue_job($1, $2, $3) AS id",
    values: [name, JSON.stringify(payload), jobKey ?? null],
  });
  return rows[0]?.id ?? "";
}
