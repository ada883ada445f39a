import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Problem } from "../problem.mjs";

export const migrationsFolder = "prisma/migrations";

export type Migration = { name: string; sql: string };

/** Every migration of the folder, oldest first: their names begin with their time. */
export function readMigrations(folder: string): Migration[] {
  return migrationNames(folder).map((name) => {
    const file = join(folder, name, "migration.sql");
    if (!existsSync(file))
      throw new Problem(`${join(folder, name)} holds no migration.sql. Restore it or remove the folder.`);
    return { name, sql: readFileSync(file, "utf8") };
  });
}

export const migrationNames = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The shape in which Prisma's engine wants them. */
export const asList = (folder: string, migrations: Migration[]) => ({
  baseDir: resolve(folder),
  lockfile: { path: "migration_lock.toml", content: readFileSync(join(folder, "migration_lock.toml"), "utf8") },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
  })),
});
