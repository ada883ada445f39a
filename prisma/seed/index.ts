import { createReadStream } from "node:fs";
import { Client } from "pg";
import { isEmpty } from "../../lib/imports/difference";
import { importRows, takeTurn } from "../../lib/imports/mutations";
import type { Format } from "../../lib/imports/schema";
import { seedCapturedPair } from "./captured-pair";
import { curation, SHIPPED } from "./curation";
import { seedJudgedTools } from "./judged-tools";
import { seedPairs } from "./pairs";
import { seedPanel } from "./panel";
import panel from "./panel.json";

/**
 * Fills a database with the shipped content: the import of both files, the panel, the captured pair, what was
 * written about the judged tools. One transaction, so a seed that is killed leaves nothing. Running it again changes
 * nothing, nor what editors have written since.
 */
export async function seed({ url, log }: { url: string; log: (line: string) => void }): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "tiebreak seed" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await takeTurn(client);
    for (const format of ["models", "tools"] as const) await importShipped(client, format, log);
    const reviewers = await seedPanel(client, panel);
    const tools = await seedCapturedPair(client);
    const takes = await seedJudgedTools(client);
    const pairs = await seedPairs(client);
    await client.query("COMMIT");
    log(`Panel: ${reviewers} reviewers added. Captured pair: ${tools} tools added.`);
    log(`Judged tools: ${takes} takes added. Pairs: ${pairs} relations added.`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function importShipped(client: Client, format: Format, log: (line: string) => void): Promise<void> {
  const rejects: string[] = [];
  const report = {
    reject: ({ line, name, reason }: { line: number; name: string; reason: string }) =>
      rejects.push(`line ${line}, ${name}: ${reason}`),
  };
  const { rows, difference } = await importRows(
    client,
    { format, bytes: createReadStream(SHIPPED[format]), curation },
    report,
  );
  if (rejects.length > 0)
    throw new Error(`The shipped ${format} file has rows that cannot be used: ${rejects.join("; ")}`);
  const { tools, facts, plans } = difference;
  log(
    isEmpty(difference)
      ? `${rows} rows of ${format}: nothing changed.`
      : `${rows} rows of ${format}: ${tools.added} tools, ${facts.added} facts and ${plans.added} plans added; ${facts.changed} facts changed.`,
  );
}
