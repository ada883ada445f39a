import type { Client, DatabaseError } from "pg";
import { Problem } from "../problem.mjs";
import { withConnection } from "./connect";
import { type Engine, filters, openEngine } from "./engine";
import { asList, type Migration, migrationsFolder, readMigrations } from "./migration-files";

/** The lock that Prisma's own command takes, so that it waits for us and we for it. */
const migrationLock = 72707369;

type Options = { folder?: string; log?: (line: string) => void };

/**
 * Applies what is pending and returns its names. Bookkeeping is Prisma's (`_prisma_migrations`), done by Prisma's engine.
 * A migration and its bookkeeping are one transaction: a failure leaves the database as it was.
 */
export const migrate = (ownerUrl: string, { folder = migrationsFolder, log = () => {} }: Options = {}) =>
  withConnection(ownerUrl, async (client) => {
    const migrations = readMigrations(folder);
    await takeLock(client, log);
    // Waiting for a table's lock makes every later reader wait too, so it must be short.
    await client.query("SET lock_timeout = '1s'");
    let said: unknown;
    const engine = await openEngine(client, (error) => {
      said = error;
    });
    const pending = await pendingOf(engine, folder, migrations);
    pending.forEach(refuseOwnTransaction);
    for (const migration of pending) {
      const upToIt = migrations.slice(0, migrations.indexOf(migration) + 1);
      await client.query("BEGIN");
      try {
        await engine.applyMigrations({ migrationsList: asList(folder, upToIt), filters });
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw failed(migration, said ?? error);
      }
    }
    return pending.map(({ name }) => name);
  });

/** Two starts at once: the second waits, then finds nothing left to do. The lock ends with the connection. */
async function takeLock(client: Client, log: (line: string) => void) {
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS free", [migrationLock]);
  if (rows[0].free) return;
  log("Another start is migrating this database: waiting for it.");
  await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
}

async function pendingOf(engine: Engine, folder: string, migrations: Migration[]): Promise<Migration[]> {
  const list = asList(folder, migrations);
  const state = await engine.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: false, filters });
  const { editedMigrationNames: edited, failedMigrationNames: broken, history } = state;
  if (edited.length > 0) {
    throw new Problem(
      `Already applied, but edited since: ${edited.join(", ")}. Restore the file in ${folder} and write a new migration (npm run db:new).`,
    );
  }
  if (broken.length > 0) {
    throw new Problem(
      `Left half done by another tool: ${broken.join(", ")}. Repair the database, then say so with "npx prisma migrate resolve".`,
    );
  }
  const unknown = history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [];
  if (unknown.length > 0) {
    throw new Problem(
      `The database is ahead of this code: it has ${unknown.join(", ")}, which ${folder} lacks. Start the newer version of the site.`,
    );
  }
  const unapplied = history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [];
  return migrations.filter(({ name }) => unapplied.includes(name));
}

/** It would end ours, and a failure after it could not be undone. */
function refuseOwnTransaction({ name, sql }: Migration) {
  if (!/^\s*(BEGIN|COMMIT|ROLLBACK)( TRANSACTION| WORK)?\s*;/im.test(sql)) return;
  throw new Problem(
    `Migration ${name} begins or ends a transaction itself. Take that out: each migration is one transaction.`,
  );
}

function failed({ name, sql }: Migration, error: unknown): Problem {
  const { code, message, position } = error as Partial<DatabaseError>;
  const undone = "It was rolled back; the database is as before.";
  if (code === "55P03") {
    return new Problem(
      `Migration ${name} did not get a table to itself within a second. ${undone} Start again when less is going on; pg_stat_activity shows who holds it.`,
    );
  }
  const line = position ? ` (line ${sql.slice(0, Number(position)).split("\n").length})` : "";
  const why = (message ?? String(error)).split("\n")[0];
  return new Problem(`Migration ${name} failed${line}: ${why}. ${undone} Correct the file and start again.`);
}
