import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../problem.mjs";
import { withConnection } from "./connect";
import { filters, openEngine } from "./engine";
import { migrationNames, migrationsFolder } from "./migration-files";

const schemaName = "schema.prisma";

type Options = { folder?: string; schemaFile?: string; empty?: boolean; now?: Date };

/**
 * Writes the next migration from what changed in the schema since the copy beside the last one, and returns its folder;
 * undefined if nothing changed. `empty`: a file to be written by hand. The database is only asked for its version.
 */
export async function newMigration(
  url: string,
  name: string,
  { folder = migrationsFolder, schemaFile = join("prisma", schemaName), empty = false, now = new Date() }: Options = {},
): Promise<string | undefined> {
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw new Problem(
      `"${name}" cannot name a migration: use small letters, digits and "_", for example "add_prices".`,
    );
  }
  const schema = readFileSync(schemaFile, "utf8");
  const sql = empty ? "-- Written by hand.\n" : await difference(url, lastSchema(folder), schema);
  if (sql === undefined) return undefined;
  const target = join(folder, `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  mkdirSync(target);
  writeFileSync(join(target, "migration.sql"), sql);
  writeFileSync(join(target, schemaName), schema);
  return target;
}

/** The schema that the migrations so far lead to. Undefined before the first. */
function lastSchema(folder: string): string | undefined {
  const copies = migrationNames(folder)
    .map((name) => join(folder, name, schemaName))
    .filter((file) => existsSync(file));
  const last = copies.at(-1);
  return last && readFileSync(last, "utf8");
}

const difference = (url: string, before: string | undefined, after: string) =>
  withConnection(url, async (client) => {
    const engine = await openEngine(client);
    const datamodel = (content: string) => ({
      tag: "schemaDatamodel" as const,
      files: [{ path: schemaName, content }],
    });
    const { exitCode, stdout } = await engine.diff({
      from: before === undefined ? { tag: "empty" } : datamodel(before),
      to: datamodel(after),
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  });
