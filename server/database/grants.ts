import { readFile } from "node:fs/promises";
import { escapeIdentifier } from "pg";
import { withConnection } from "./connect";

/** Any number that no other lock of ours has. Two starts at once would stumble over the same rows of the catalogue. */
const grantLock = 72707370;

/** Gives the application's role what prisma/grants.sql says. The owner needs no grants and must not lose any. */
export const applyGrants = (ownerUrl: string, appRole: string) =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT current_user AS owner");
    if (rows[0].owner === appRole) return;
    const sql = await readFile("prisma/grants.sql", "utf8");
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [grantLock]);
    await client.query(sql.replaceAll(':"app"', escapeIdentifier(appRole)));
    await client.query("COMMIT");
  });
