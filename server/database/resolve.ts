import { assumeEnv, env } from "../../lib/env";
import { loadDotenv } from "../dotenv.mjs";
import { type Embedded, startEmbedded } from "./embedded";

export type Database = {
  ownerUrl: string;
  appUrl: string;
  /** Undefined for a database of the operator's own (DATABASE_URL). */
  embedded: Embedded | undefined;
  /** Lets go of it: stops the built-in server if this call started it. */
  stop(): Promise<void>;
};

/** The database of this site: that of DATABASE_URL, else the built-in one, which is started if it does not run. */
async function resolveDatabase(log?: (line: string) => void): Promise<Database> {
  const appUrl = env.DATABASE_URL;
  if (appUrl) {
    return { appUrl, ownerUrl: env.DATABASE_OWNER_URL ?? appUrl, embedded: undefined, stop: async () => {} };
  }
  const embedded = await startEmbedded({ dir: env.DATA_DIR, log });
  return { appUrl: embedded.appUrl, ownerUrl: embedded.ownerUrl, embedded, stop: embedded.stop };
}

/**
 * For commands: runs `work` with the site's database, wherever it is. Inside, `env` names that database,
 * so load what needs it (lib/db.ts) there and not before.
 */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
  log?: (line: string) => void,
): Promise<T> {
  loadDotenv();
  const database = await resolveDatabase(log);
  try {
    assumeEnv({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl });
    return await work(database);
  } finally {
    await database.stop();
  }
}
