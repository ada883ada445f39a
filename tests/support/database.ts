import { Pool } from "pg";
import { afterAll, inject } from "vitest";
import { copyTemplate } from "./templates";

/**
 * Makes this test file's own database; the run's end takes it away. Call it once, at the top of the file:
 *   const { db, owner } = await testDatabase();
 * `db` and `pool` are those of `@/lib/db`, with the application's role; `owner` may do what a migration may.
 */
export async function testDatabase({ seed = false } = {}) {
  const appUrl = fromEnvironment("DATABASE_URL");
  const ownerUrl = fromEnvironment("DATABASE_OWNER_URL");
  const name = new URL(ownerUrl).pathname.slice(1);
  await copyTemplate(inject("templates"), name, { seed });

  const { db, pool } = await import("@/lib/db");
  const owner = new Pool({ connectionString: ownerUrl });
  afterAll(() => Promise.all([owner.end(), db.$disconnect().then(() => pool.end())]));
  return { db, pool, owner, ownerUrl, appUrl };
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: tests/support/own-database.ts sets it for every integration test`);
  return value;
}
