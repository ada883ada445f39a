import { Client } from "pg";
import { databaseUrl, runSql } from "./database-url";
import { fillSchema, fillSeed } from "./project-database";

/** One server, its roles and the two databases that tests copy. Plain data: vitest hands it from the global setup to the workers. */
export type Templates = {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  owner: string;
  app: string;
  empty: string;
  seeded: string;
};

declare module "vitest" {
  interface ProvidedContext {
    templates: Templates;
  }
}

/** Makes the roles and a migrated database. `run` keeps two runs on one server apart. */
export async function createTemplates(adminUrl: string, run: string): Promise<Templates> {
  const owner = `tiebreak_owner_${run}`;
  const app = `tiebreak_app_${run}`;
  const templates = {
    adminUrl,
    ownerUrl: withRole(adminUrl, owner),
    appUrl: withRole(adminUrl, app),
    owner,
    app,
    empty: `tiebreak_empty_${run}`,
    seeded: `tiebreak_seeded_${run}`,
  };
  await runSql(
    adminUrl,
    `CREATE ROLE ${owner} LOGIN PASSWORD '${PASSWORD}'`,
    `CREATE ROLE ${app} LOGIN PASSWORD '${PASSWORD}'`,
    `CREATE DATABASE ${templates.empty} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`,
  );
  await fillSchema(databaseUrl(templates.ownerUrl, templates.empty), app);
  return templates;
}

/** Removes what `createTemplates` and `copyTemplate` made: a server that was lent must be left as it was. */
export async function dropTemplates({ adminUrl, owner, app }: Templates): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) = $1", [owner]);
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    await client.query(`DROP ROLE ${app}`);
    await client.query(`DROP ROLE ${owner}`);
  } finally {
    await client.end();
  }
}

export async function copyTemplate(templates: Templates, name: string, { seed }: { seed: boolean }): Promise<void> {
  if (seed) await ensureSeeded(templates);
  const template = seed ? templates.seeded : templates.empty;
  await runSql(
    templates.adminUrl,
    `CREATE DATABASE "${name}" OWNER ${templates.owner} TEMPLATE ${template}`,
    `REVOKE TEMPORARY ON DATABASE "${name}" FROM PUBLIC`,
  );
}

/** Seeds once a run, in the first worker that asks; the others wait for it. */
async function ensureSeeded({ adminUrl, ownerUrl, owner, empty, seeded }: Templates): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [seeded]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [seeded]);
    if (rowCount) return;
    const unfinished = `${seeded}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} OWNER ${owner} TEMPLATE ${empty}`);
    await fillSeed(databaseUrl(ownerUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${seeded}`);
  } finally {
    await client.end();
  }
}

const PASSWORD = "only-for-tests";

function withRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = PASSWORD;
  return changed.href;
}
