import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { applyGrants } from "@/server/database/grants";
import { migrate } from "@/server/database/migrations";
import { databaseUrl, runSql } from "../support/database-url";

const { adminUrl, ownerUrl, appUrl, owner, app } = inject("templates");
const made: string[] = [];
const clients: Client[] = [];
let folder: string;
let url: string;
let db: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tiebreak-migrations-"));
  writeFileSync(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  const name = `migrate_${randomBytes(6).toString("hex")}`;
  await runSql(adminUrl, `CREATE DATABASE ${name} OWNER ${owner}`);
  made.push(name);
  url = databaseUrl(ownerUrl, name);
  db = await open(url);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all(clients.splice(0).map((client) => client.end()));
});
afterAll(() => runSql(adminUrl, ...made.map((name) => `DROP DATABASE ${name} WITH (FORCE)`)));

async function open(address: string) {
  const client = new Client({ connectionString: address });
  await client.connect();
  clients.push(client);
  return client;
}

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const tables = async () => {
  const { rows } = await db.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  return rows.map(({ tablename }) => tablename);
};

describe("migrate", () => {
  it("applies what is pending, oldest first, and then finds nothing to do", async () => {
    write("2_second", "ALTER TABLE a ADD COLUMN j int");
    write("1_first", "CREATE TABLE a (i int)");
    expect(await migrate(url, { folder })).toEqual(["1_first", "2_second"]);
    expect(await migrate(url, { folder })).toEqual([]);
    write("3_third", "CREATE TABLE b (i int)");
    expect(await migrate(url, { folder })).toEqual(["3_third"]);
    expect(await tables()).toEqual(["_prisma_migrations", "a", "b"]);
  });

  it("keeps the books of Prisma's own command", async () => {
    const sql = "CREATE TABLE a (i int);\nCREATE TABLE b (i int);\n";
    write("1_first", sql);
    await migrate(url, { folder });
    const { rows, fields } = await db.query("SELECT * FROM _prisma_migrations");
    expect(fields.map(({ name }) => name)).toEqual([
      "id",
      "checksum",
      "finished_at",
      "migration_name",
      "logs",
      "rolled_back_at",
      "started_at",
      "applied_steps_count",
    ]);
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash("sha256").update(sql).digest("hex"),
        migration_name: "1_first",
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      },
    ]);
  });

  it("runs a script as Postgres reads it: semicolons in a function's body end nothing", async () => {
    write("1_function", "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;");
    await migrate(url, { folder });
    expect((await db.query("SELECT two()")).rows).toEqual([{ two: 2 }]);
  });

  it("leaves the database as it was when a migration fails half way, and applies it once it is corrected", async () => {
    write("1_first", "CREATE TABLE a (i int)");
    write("2_half", "CREATE TABLE b (i int);\nINSERT INTO b VALUES (1);\nALTER TABLE missing ADD COLUMN i int;");
    await expect(migrate(url, { folder })).rejects.toThrow(
      'Migration 2_half failed: relation "missing" does not exist. It was rolled back; the database is as before. Correct the file and start again.',
    );
    expect(await tables()).toEqual(["_prisma_migrations", "a"]);
    const { rows } = await db.query("SELECT migration_name FROM _prisma_migrations");
    expect(rows).toEqual([{ migration_name: "1_first" }]);
    write("2_half", "CREATE TABLE b (i int)");
    expect(await migrate(url, { folder })).toEqual(["2_half"]);
  });

  it("leaves an empty database empty when the very first fails, and says where a mistake stands", async () => {
    write("1_first", "CREATE TABLE a (i int);\n\nCREATE TABEL b (i int);");
    await expect(migrate(url, { folder })).rejects.toThrow('1_first failed (line 3): syntax error at or near "TABEL"');
    expect(await tables()).toEqual([]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    write("1_first", "CREATE TABLE a (i int)");
    await migrate(url, { folder });
    write("1_first", "CREATE TABLE a (i bigint)");
    write("2_second", "CREATE TABLE b (i int)");
    await expect(migrate(url, { folder })).rejects.toThrow("edited since: 1_first.");
    expect(await tables()).toEqual(["_prisma_migrations", "a"]);
  });

  it("refuses a database that newer code has migrated", async () => {
    write("1_first", "CREATE TABLE a (i int)");
    write("2_newer", "CREATE TABLE b (i int)");
    await migrate(url, { folder });
    rmSync(join(folder, "2_newer"), { recursive: true });
    await expect(migrate(url, { folder })).rejects.toThrow("it has 2_newer, which");
    write("3_other", "CREATE TABLE c (i int)");
    await expect(migrate(url, { folder })).rejects.toThrow("it has 2_newer, which");
    expect(await tables()).toEqual(["_prisma_migrations", "a", "b"]);
  });

  it("refuses what another tool left half done", async () => {
    write("1_first", "CREATE TABLE a (i int)");
    await migrate(url, { folder });
    await db.query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(url, { folder })).rejects.toThrow("Left half done by another tool: 1_first.");
  });

  it("refuses a migration that would end the transaction it runs in", async () => {
    write("1_first", "CREATE TABLE a (i int);\nCOMMIT;\nCREATE TABLE b (i int);");
    await expect(migrate(url, { folder })).rejects.toThrow("1_first begins or ends a transaction itself.");
    expect(await tables()).toEqual([]);
  });

  it("refuses tables that it did not make", async () => {
    await db.query("CREATE TABLE somebody_elses (i int)");
    write("1_first", "CREATE TABLE a (i int)");
    await expect(migrate(url, { folder })).rejects.toThrow("database schema is not empty");
    expect(await tables()).toEqual(["somebody_elses"]);
  });

  it("applies each migration once when two starts race", async () => {
    write("1_first", "CREATE TABLE a (i int)");
    write("2_second", "CREATE TABLE b (i int)");
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, { folder })));
    expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
    expect((await db.query("SELECT FROM _prisma_migrations")).rowCount).toBe(2);
  });

  it("does not queue behind a reader for long, and says what to do", async () => {
    write("1_first", "CREATE TABLE a (i int)");
    await migrate(url, { folder });
    const reader = await open(url);
    await reader.query("BEGIN; SELECT * FROM a");
    write("2_second", "CREATE TABLE b (i int); ALTER TABLE a ADD COLUMN j int");
    await expect(migrate(url, { folder })).rejects.toThrow(
      "2_second did not get a table to itself within a second. It was rolled back; the database is as before.",
    );
    expect(await tables()).toEqual(["_prisma_migrations", "a"]);
    await reader.query("COMMIT");
    expect(await migrate(url, { folder })).toEqual(["2_second"]);
  });

  it("says in one line that a database cannot be reached, without its password", async () => {
    const problem = await migrate("postgresql://me:hunter2@127.0.0.1:1/nowhere", { folder }).catch(String);
    expect(problem).toContain(
      "Postgres at postgresql://me:***@127.0.0.1:1/nowhere cannot be used: nothing listens there.",
    );
    expect(problem).not.toContain("hunter2");
    const wrong = databaseUrl(ownerUrl, "nowhere");
    await expect(migrate(wrong, { folder })).rejects.toThrow("there is no such database");
  });
});

describe("the site's own migrations", () => {
  it("give the application's role rows and nothing else", async () => {
    await migrate(url);
    await applyGrants(url, app);
    await applyGrants(url, app);
    const asApp = await open(databaseUrl(appUrl, new URL(url).pathname.slice(1)));
    const refused = [
      "CREATE TABLE mine (i int)",
      "CREATE TEMPORARY TABLE mine (i int)",
      "CREATE SCHEMA mine",
      "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "ALTER TABLE tool DISABLE TRIGGER ALL",
      "DROP TABLE tool",
      "TRUNCATE tool",
      "SELECT FROM _prisma_migrations",
      "INSERT INTO tool_slug (slug, tool_id) VALUES ('a', 1)",
      "UPDATE tool_slug SET slug = 'b'",
      "DELETE FROM tool_slug",
    ];
    for (const sql of refused) {
      await expect(asApp.query(sql), sql).rejects.toMatchObject({ code: "42501" });
    }
    await asApp.query("INSERT INTO category (id, slug, name) VALUES (1, 'c', 'C')");
    await asApp.query("INSERT INTO tool (slug, name, category_id) VALUES ('first', 'First', 1)");
    expect((await asApp.query("SELECT slug FROM tool_slug")).rows).toEqual([{ slug: "first" }]);
  });

  it("leave an owner who is also the application its rights", async () => {
    await migrate(url);
    await applyGrants(url, owner);
    await db.query("INSERT INTO category (id, slug, name) VALUES (1, 'c', 'C')");
    await db.query("INSERT INTO tool (slug, name, category_id) VALUES ('first', 'First', 1)");
  });

  it("have a lock file that Prisma accepts", () => {
    expect(readFileSync("prisma/migrations/migration_lock.toml", "utf8")).toContain('provider = "postgresql"');
  });
});
