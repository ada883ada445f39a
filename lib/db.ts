import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { env, isBuild } from "./env";
import { PrismaClient } from "./generated/prisma/client";

/** No wait is without end: times in milliseconds. A pooler must ignore the three that Postgres itself keeps. */
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  query_timeout: 15_000,
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 30_000,
} satisfies PoolConfig;

/** A build needs no database: it renders the pages of an empty site, which are never served (server/next/cache-handler.mjs). */
class EmptyDatabase extends Pool {
  override query = (async () => ({ command: "SELECT", fields: [], rows: [], rowCount: 0, oid: 0 })) as Pool["query"];
}

/** The application's connections: hot statements use them directly, everything else through Prisma. */
export const pool = isBuild() ? new EmptyDatabase() : new Pool({ connectionString: env.DATABASE_URL, ...LIMITS });

// A connection that dies while idle is replaced by the next acquire, and one that dies in use fails the query it is used for;
// without listeners either would end the process.
pool.on("error", () => {});
pool.on("connect", (client) => void client.on("error", () => {}));

export const db = new PrismaClient({ adapter: new PrismaPg(pool) });

/** Runs `work` in a transaction of its own: all of it is kept, or, if it throws, nothing. */
export async function transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is not given to anybody else.
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
