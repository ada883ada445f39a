import { describe, expect, it, test } from "vitest";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";

const { owner, pool } = await testDatabase();

const names = async (sql: string) => (await owner.query(sql)).rows.map(({ name }) => name);

describe("every table", () => {
  it("is seen by these tests at all", async () => {
    const tables = await names("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    expect(tables).toEqual(expect.arrayContaining(["tool", "tool_slug", "fact", "plan", "take", "take_revision"]));
  });

  it("says for each foreign key what happens when its target goes", async () => {
    const silent = await names(`
      SELECT conname AS name FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND confdeltype = 'a'`);
    expect(silent).toEqual([]);
  });

  it("keeps times with their zone", async () => {
    const zoneless = await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public'
        AND data_type IN ('timestamp without time zone', 'time without time zone', 'time with time zone')`);
    expect(zoneless).toEqual([]);
  });

  it("keeps money as whole minor units next to its currency", async () => {
    const money = await names(`
      SELECT table_name || ' ' || data_type AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name LIKE '%amount%' ORDER BY 1`);
    expect(money).toEqual(["fact bigint", "plan bigint"]);
    const inexact = await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('money', 'real', 'double precision')`);
    expect(inexact).toEqual([]);
  });

  it("keeps addresses of people without regard to case", async () => {
    const plain = await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name ~ '(^|_)e?mail($|_address)' AND udt_name <> 'citext'`);
    expect(plain).toEqual([]);
  });
});

describe("the application's role", () => {
  const denied = { code: "42501" };

  it("renames a tool, and its slugs follow", async () => {
    const tool = await createTool(pool, { slug: "app-before" });
    await pool.query("UPDATE tool SET slug = 'app-after' WHERE id = $1", [tool.id]);
    const { rowCount } = await pool.query("SELECT FROM tool_slug WHERE tool_id = $1", [tool.id]);
    expect(rowCount).toBe(2);
  });

  test.each([
    "INSERT INTO tool_slug (slug, tool_id) SELECT 'stolen', id FROM tool LIMIT 1",
    "UPDATE tool_slug SET tool_id = tool_id",
    "DELETE FROM tool_slug",
    "TRUNCATE tool_slug",
  ])("cannot write slugs by hand: %s", async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject(denied);
  });

  test.each([
    "CREATE TABLE sneaky (id int)",
    "CREATE FUNCTION sneaky() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA sneaky",
    "CREATE EXTENSION file_fdw",
    "ALTER TABLE tool ADD COLUMN sneaky int",
    "ALTER TABLE take_revision DISABLE TRIGGER take_revision_frozen",
    "ALTER TABLE take_revision DROP CONSTRAINT take_revision_score",
    "CREATE OR REPLACE FUNCTION is_slug(slug text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    "DROP TABLE tool",
    "DROP TRIGGER take_revision_frozen ON take_revision",
    "TRUNCATE tool CASCADE",
    "SET session_replication_role = replica",
    "CREATE ROLE sneaky",
  ])("cannot change the tables or their rules: %s", async (sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject(denied);
  });
});
