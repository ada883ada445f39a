import type { Pool, PoolClient } from "pg";

/** Two transactions that are open at once; both are rolled back if the test has not ended them. */
export async function twoTransactions(
  pool: Pool,
  play: (first: PoolClient, second: PoolClient) => Promise<void>,
): Promise<void> {
  const first = await pool.connect();
  const second = await pool.connect();
  try {
    await first.query("BEGIN");
    await second.query("BEGIN");
    await play(first, second);
  } finally {
    await first.query("ROLLBACK");
    await second.query("ROLLBACK");
    first.release();
    second.release();
  }
}

/**
 * Starts a statement that must wait for another transaction, and answers once Postgres says that it waits.
 * `outcome` is the statement's own promise: await it after the other transaction has ended.
 */
export async function startWaiting(pool: Pool, client: PoolClient, statement: () => Promise<unknown>) {
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  let settled = false;
  const outcome = statement().finally(() => {
    settled = true;
  });
  outcome.catch(() => {});
  while (!(await isWaiting(pool, rows[0].pid))) {
    if (settled) throw new Error("the statement ended without waiting for the other transaction");
  }
  return { outcome };
}

async function isWaiting(pool: Pool, pid: number): Promise<boolean> {
  const { rows } = await pool.query("SELECT cardinality(pg_blocking_pids($1)) > 0 AS waiting", [pid]);
  return rows[0].waiting;
}
