import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { newMigration } from "@/server/database/new-migration";

const { ownerUrl } = inject("templates");
let folder: string;
let schemaFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tiebreak-new-migration-"));
  schemaFile = join(folder, "schema.prisma");
});
afterEach(() => rmSync(folder, { recursive: true }));

const draw = (fields: string) =>
  writeFileSync(schemaFile, `datasource db {\n  provider = "postgresql"\n}\nmodel Cup {\n  id Int @id\n${fields}\n}\n`);

const next = (name: string, day: number, empty = false) =>
  newMigration(ownerUrl, name, { folder, schemaFile, empty, now: new Date(Date.UTC(2026, 0, day, 12)) });

const sqlOf = (target: string | undefined) => readFileSync(join(target ?? "", "migration.sql"), "utf8");

it("writes what changed in the schema since the last migration, and a copy of the schema beside it", async () => {
  draw("");
  const first = await next("cups", 1);
  expect(first).toBe(join(folder, "20260101120000_cups"));
  expect(sqlOf(first)).toContain('CREATE TABLE "Cup"');
  draw("  size Int?");
  const second = await next("sizes", 2);
  expect(sqlOf(second)).toContain('ALTER TABLE "Cup" ADD COLUMN     "size" INTEGER;');
  expect(sqlOf(second)).not.toContain("CREATE TABLE");
  expect(readFileSync(join(second ?? "", "schema.prisma"), "utf8")).toBe(readFileSync(schemaFile, "utf8"));
});

it("writes nothing when nothing changed, also after a migration without a copy", async () => {
  draw("");
  await next("cups", 1);
  const byHand = await next("guarantees", 2, true);
  rmSync(join(byHand ?? "", "schema.prisma"));
  expect(await next("again", 3)).toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual(["20260101120000_cups", "20260102120000_guarantees", "schema.prisma"]);
});

it("leaves a file to be written by hand when asked to", async () => {
  draw("");
  const target = await next("by_hand", 1, true);
  expect(sqlOf(target)).toBe("-- Written by hand.\n");
  expect(existsSync(join(target ?? "", "schema.prisma"))).toBe(true);
});

it("refuses a name that cannot be a folder's", async () => {
  draw("");
  await expect(next("../x", 1)).rejects.toThrow('"../x" cannot name a migration');
});

it("finds that the site's schema is that of its last migration", async () => {
  expect(await newMigration(ownerUrl, "nothing")).toBeUndefined();
});
