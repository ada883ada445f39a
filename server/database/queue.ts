import { Logger, runMigrations } from "graphile-worker";
import { Pool } from "pg";

/** The queue's own words are for those who work on the queue; what matters reaches us as an error. */
const quiet = new Logger(() => () => {});

/** Makes, or brings up to date, the tables of the job queue in a schema of their own, which no migration of ours touches. */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const pgPool = new Pool({ connectionString: ownerUrl, max: 2 });
  const ignore = () => {};
  pgPool.on("error", ignore).on("connect", (client) => void client.on("error", ignore));
  try {
    await runMigrations({ pgPool, logger: quiet });
  } finally {
    await pgPool.end();
  }
}
