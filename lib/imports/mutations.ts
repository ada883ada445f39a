import "server-only";
import { Client, type ClientBase } from "pg";
import { grouping } from "./aliases";
import { csvRows } from "./csv-rows";
import { type ChangeRow, changeOf, countsOf } from "./difference";
import { jsonRows, type Row } from "./json-rows";
import * as merge from "./merge-sql";
import { knownCategories, takenSlugs } from "./queries";
import { definitions, nameOf, rowReader } from "./read-row";
import {
  type AttributeDefinition,
  type Change,
  type Curation,
  type Difference,
  type Format,
  type ImportOutcome,
  ImportRefused,
  type Origin,
  type Reject,
  SOURCES,
} from "./schema";
import { noRows, spread } from "./stage";
import * as staging from "./staging-sql";
import { slugGiver } from "./tool-slug";
import { COLUMNS } from "./tools-csv";

export type ImportReport = {
  reject?(reject: Reject): void;
  change?(change: Change): void;
  progress?(rows: number): void;
  waiting?(): void;
};

export type ImportInput = {
  format: Format;
  bytes: AsyncIterable<Uint8Array>;
  curation: Curation;
  /** What the operator says about the file, in place of what is known about the shipped one. */
  origin?: Partial<Origin>;
};

export type ImportChoices = { dryRun?: boolean; skipRejected?: boolean; report?: ImportReport; signal?: AbortSignal };

const BATCH = 500;
const NEW_BENCHMARKS = 100;

/**
 * Imports one file: everything in one transaction, or nothing. A rejected row stops the import, unless `skipRejected`: a
 * file with a fault in it is often the wrong file, and half of one is a state nobody asked for. The operator sees every
 * reject with its line, and then either mends the file or says that the rest will do. A dry run does all the work and
 * takes it back. Throws ImportRefused when the file as a whole cannot be read.
 */
export async function importFile(
  url: string,
  input: ImportInput,
  { dryRun = false, skipRejected = false, report = {}, signal }: ImportChoices = {},
): Promise<ImportOutcome> {
  const client = new Client({
    connectionString: url,
    application_name: "tiebreak import",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await needTables(client);
    await takeTurn(client, report);
    const result = await importRows(client, input, report);
    const apply = !dryRun && (result.rejected === 0 || skipRejected);
    signal?.throwIfAborted();
    await client.query(apply ? "COMMIT" : "ROLLBACK");
    return { ...result, applied: apply };
  } finally {
    // Ends the transaction too, if something failed: the server rolls back what was not committed.
    await client.end().catch(() => {});
  }
}

async function needTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('public.tool_alias') IS NOT NULL AS there",
  );
  if (!rows[0]?.there)
    throw new ImportRefused("The database has no tables yet. Start the site once, or run: npm run db:migrate");
}

/** One import at a time, until the transaction ends. The server's usual timeouts are for pages, not for files. */
export async function takeTurn(client: ClientBase, report: ImportReport = {}): Promise<void> {
  await client.query(
    "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'; SET LOCAL idle_in_transaction_session_timeout = 0",
  );
  const { rows } = await client.query<{ mine: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtext('tiebreak import')) AS mine",
  );
  if (rows[0]?.mine) return;
  report.waiting?.();
  await client.query("SELECT pg_advisory_xact_lock(hashtext('tiebreak import'))");
}

/** Reads, stages and merges a file inside the caller's transaction. */
export async function importRows(
  client: ClientBase,
  { format, bytes, curation, origin }: ImportInput,
  report: ImportReport = {},
): Promise<Omit<ImportOutcome, "applied">> {
  const source = SOURCES[format];
  const group = grouping(curation.aliases[source]);
  const read = rowReader(format, curation, await knownCategories(client), origin);
  const lines = new Map<string, number>();
  const attributes = new Map(curation.attributes.attributes.map((attribute) => [attribute.key, attribute]));
  const used = new Map<string, AttributeDefinition>();
  let [rows, rejected, batch] = [0, 0, noRows()];

  await client.query(staging.CREATE);
  const flush = async () => {
    for (const [sql, values] of [
      [staging.STAGE_TOOLS, batch.tools],
      [staging.STAGE_FACTS, batch.facts],
      [staging.STAGE_PLANS, batch.plans],
    ] as const)
      if (values.length > 0) await client.query(sql, [JSON.stringify(values)]);
    batch = noRows();
    report.progress?.(rows);
  };
  const reject = ({ line, value }: Row, reason: string) => {
    rejected++;
    report.reject?.({ line, name: nameOf(value), reason });
  };

  for await (const row of format === "models" ? jsonRows(bytes) : csvRows(bytes, COLUMNS)) {
    rows++;
    const result = read(row.value);
    if (!result.ok) {
      reject(row, result.reason);
      continue;
    }
    const { tool } = result;
    const before = lines.get(tool.externalId);
    if (before !== undefined) {
      reject(row, `${format === "models" ? "id" : "name"} is already on line ${before}`);
      continue;
    }
    lines.set(tool.externalId, row.line);
    for (const definition of definitions(tool, attributes)) used.set(definition.key, definition);
    if (used.size > attributes.size + curation.attributes.benchmarks.length + NEW_BENCHMARKS)
      throw new ImportRefused(`The file names more than ${NEW_BENCHMARKS} benchmarks that the site does not know.`);
    spread(batch, tool, group(tool.externalId), rows);
    if (batch.tools.length >= BATCH) await flush();
  }
  if (rows === 0) throw new ImportRefused("The file has no rows.");
  await flush();
  return {
    format,
    rows,
    rejected,
    difference: await mergeStaged(client, source, curation, [...used.values()], report),
  };
}

async function mergeStaged(
  client: ClientBase,
  source: string,
  curation: Curation,
  used: readonly AttributeDefinition[],
  report: ImportReport,
): Promise<Difference> {
  const run = async (sql: string, ...values: unknown[]) => (await client.query(sql, values)).rowCount ?? 0;
  const categories = JSON.stringify(
    curation.categories.map((category, position) => ({ ...category, position: position + 1 })),
  );
  const order = [...curation.attributes.attributes, ...curation.attributes.benchmarks].map(({ key }) => key);
  const wanted = JSON.stringify(
    used.map((a) => ({ ...a, position: order.includes(a.key) ? order.indexOf(a.key) + 1 : order.length + 1 })),
  );

  // From here to the end nobody else writes these: an editor who saves now waits a moment. In the order an editor takes them.
  await client.query("LOCK TABLE tool, tool_alias, fact, plan IN SHARE ROW EXCLUSIVE MODE");
  await client.query(staging.ANALYSE);
  await run(merge.FIND_TOOLS, source);
  await run(merge.CHOOSE_NEW);
  await giveSlugs(client);
  const addedCategories = await run(merge.ADD_CATEGORIES, categories);
  // The planner counts before it joins: what was just set is news to it.
  await client.query(staging.ANALYSE);
  const added = await run(merge.ADD_TOOLS, categories);
  if (added > 0) await run(merge.FIND_ADDED);
  await run(merge.NOTE_ADDED);
  const aliases = await run(merge.ADD_ALIASES, source);
  await run(merge.FILL_TOOLS);
  const { rows: clashes } = await client.query<{ key: string }>(merge.ATTRIBUTE_CLASHES, [wanted]);
  if (clashes.length > 0)
    throw new ImportRefused(
      `The site measures ${clashes.map(({ key }) => key).join(", ")} in another type or unit than the import does.`,
    );
  const attributes = await run(merge.ADD_ATTRIBUTES, wanted);
  for (const sql of [merge.MATCH_FACTS, merge.MATCH_PLANS])
    await client.query(sql.replaceAll("$1", client.escapeLiteral(source)));
  for (const sql of [
    merge.ADD_FACTS,
    merge.CHANGE_FACTS,
    merge.CONFIRM_FACTS,
    merge.REMOVE_PLANS,
    merge.ADD_PLANS,
    merge.CHANGE_PLANS,
    merge.NOTE_CHANGES,
  ])
    await run(sql);
  const counts = countsOf((await client.query(merge.COUNT)).rows);
  if (report.change) await readChanges(client, report.change);
  await client.query(staging.DROP);
  return { ...counts, categories: addedCategories, attributes, aliases };
}

async function giveSlugs(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ ordinal: number; display_name: string; maker: string | null }>(merge.NEW_TOOLS);
  if (rows.length === 0) return;
  const give = slugGiver(await takenSlugs(client));
  await client.query(merge.GIVE_SLUGS, [
    rows.map((row) => row.ordinal),
    rows.map((row) => give(row.display_name, row.maker)),
  ]);
}

async function readChanges(client: ClientBase, change: (change: Change) => void): Promise<void> {
  await client.query(merge.READ_CHANGES);
  for (;;) {
    const { rows } = await client.query<ChangeRow>(`FETCH ${BATCH} FROM import_changes`);
    if (rows.length === 0) break;
    for (const row of rows) change(changeOf(row));
  }
  await client.query("CLOSE import_changes");
}
