import { Command, InvalidArgumentError } from "commander";
import { count } from "../../lib/format";
import { withConnection } from "../database/connect";
import { withDatabase } from "../database/resolve";
import { Problem } from "../problem.mjs";

type Job = {
  id: string;
  name: string;
  state: "failed" | "running" | "retrying" | "waiting";
  attempts: number;
  most: number;
  runAt: Date;
  error: string | null;
};

/** Failed: it has used up its attempts and waits for a person. Retrying: it failed and will be tried again by itself. */
const LIST = `
  SELECT id, task_identifier AS name, attempts, max_attempts AS most, run_at AS "runAt", last_error AS error,
    CASE WHEN locked_at IS NOT NULL THEN 'running' WHEN attempts >= max_attempts THEN 'failed'
      WHEN attempts > 0 THEN 'retrying' ELSE 'waiting' END AS state
  FROM graphile_worker.jobs ORDER BY attempts >= max_attempts DESC, attempts > 0 DESC, run_at, id`;

export const jobsListCommand = () =>
  new Command("jobs:list")
    .description("List the jobs that wait, run or have failed, with what went wrong. Failed ones first.")
    .action(() =>
      withDatabase(({ ownerUrl }) =>
        withConnection(ownerUrl, async (client) => {
          const { rows } = await client.query<Job>(LIST);
          for (const job of rows) for (const line of jobLines(job)) console.log(line);
          const failed = rows.filter(({ state }) => state === "failed").length;
          console.log(
            rows.length === 0
              ? "No jobs wait, and none have failed."
              : `${count(rows.length, "job")}, ${failed} failed.`,
          );
        }),
      ),
    );

export const jobsRetryCommand = () =>
  new Command("jobs:retry")
    .description("Try a job again now, with all its attempts before it.")
    .argument("<id>", "the job's number, as jobs:list shows it", jobId)
    .action((id: string) =>
      withDatabase(({ ownerUrl }) =>
        withConnection(ownerUrl, async (client) => {
          const { rows } = await client.query<{ name: string }>(
            `SELECT task_identifier AS name FROM graphile_worker.reschedule_jobs(ARRAY[$1::bigint], run_at => now(), attempts => 0) AS again
             JOIN graphile_worker.jobs USING (id)`,
            [id],
          );
          const [job] = rows;
          if (!job) throw new Problem(`Nothing was changed: there is no job ${id} that waits or has failed.`);
          console.log(`Job ${id} (${job.name}) is tried again as soon as the worker is free.`);
        }),
      ),
    );

/** One line for the job, one for its error: only the first of it, a stack is in the log. */
function jobLines({ id, name, state, attempts, most, runAt, error }: Job): string[] {
  const when = state === "waiting" || state === "retrying" ? `, next at ${runAt.toISOString()}` : "";
  const line = `${id}  ${name}  ${state}, tried ${attempts} of ${most}${when}`;
  return error === null ? [line] : [line, `    ${error.split("\n")[0]}`];
}

function jobId(text: string): string {
  if (!/^[1-9]\d{0,17}$/.test(text)) throw new InvalidArgumentError("It must be a whole number, such as 42.");
  return text;
}
