import { explain, Problem } from "../problem.mjs";
import { newMigration } from "./new-migration";
import { migrateAndGrant } from "./prepare";
import { type Database, withDatabase } from "./resolve";

/** `npm run db:migrate` and `npm run db:new NAME [-- --empty]`. */

const log = (line: string) => console.log(line);

async function migrate(database: Database) {
  const applied = await migrateAndGrant(database, log);
  log(applied.length > 0 ? `Applied: ${applied.join(", ")}.` : "Nothing to apply: the database is up to date.");
}

async function write({ ownerUrl }: Database, [name, ...flags]: string[]) {
  if (!name) throw new Problem("The migration needs a name: npm run db:new add_prices");
  const folder = await newMigration(ownerUrl, name, { empty: flags.includes("--empty") });
  log(
    folder
      ? `Written: ${folder}. Read it, then apply it with "npm run db:migrate".`
      : "Nothing written: the schema is that of the last migration.",
  );
}

const [command, ...rest] = process.argv.slice(2);
try {
  await withDatabase((database) => (command === "new" ? write(database, rest) : migrate(database)), log);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
