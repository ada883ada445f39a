import { env } from "../../lib/env";
import { withConnection } from "./connect";
import { applyGrants } from "./grants";
import { inspect } from "./inspect";
import { migrate } from "./migrations";
import { prepareQueue } from "./queue";

/** The lock of whoever fills an empty database. */
const seedLock = 72707371;

export type Addresses = { ownerUrl: string; appUrl: string };

/** Migrates, then gives the application's role its rights. Returns the names of what was applied. */
export async function migrateAndGrant({ ownerUrl, appUrl }: Addresses, log: (line: string) => void): Promise<string[]> {
  const [owner, app] = await Promise.all([inspect(ownerUrl), inspect(appUrl)]);
  const applied = await migrate(ownerUrl, { log });
  await prepareQueue(ownerUrl);
  if (owner.role === app.role) {
    log(
      `Warning: the site and its migrations use the same role "${app.role}". Give the site one with fewer rights in DATABASE_URL, and put this one in DATABASE_OWNER_URL.`,
    );
  }
  await applyGrants(ownerUrl, app.role);
  return applied;
}

/** Fills an empty database. Says what it did. */
export const seedIfEmpty = ({ ownerUrl }: Addresses, log: (line: string) => void): Promise<string> =>
  withConnection(ownerUrl, async (client) => {
    if (env.SEED === "none") return "left empty (SEED=none)";
    await client.query("SELECT pg_advisory_lock($1)", [seedLock]);
    const { rows } = await client.query<{ demo: boolean }>(
      "SELECT EXISTS (SELECT FROM tool_alias WHERE source = 'demo') AS demo FROM tool LIMIT 1",
    );
    if (rows[0]) return rows[0].demo ? "has the demonstration's fictional tools" : "has its data";
    await fill({ url: ownerUrl, log });
    return "done";
  });

/** Each is loaded only when it is needed: they bring the whole Prisma client. */
async function fill(target: { url: string; log: (line: string) => void }): Promise<void> {
  if (env.SEED === "demo") return (await import("../../prisma/seed/demo/index")).seedDemo(target);
  return (await import("../../prisma/seed/index")).seed(target);
}
