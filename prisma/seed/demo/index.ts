import { Client, type ClientBase } from "pg";
import { addPairs } from "../pairs";
import { seedPanel } from "../panel";
import { addAttributes } from "../tool";
import { ATTRIBUTES, CATEGORIES } from "./catalogue";
import { pairs } from "./pairs";
import panel from "./panel.json";
import { coding } from "./tools/coding";
import { images } from "./tools/images";
import { speech } from "./tools/speech";
import { writing } from "./tools/writing";
import { addVotes, VOTES } from "./votes";
import { type DaysAgo, writeTool } from "./write";

const tools = [...writing, ...coding, ...speech, ...images];

type Options = { url: string; log: (line: string) => void; now?: Date };

/**
 * Fills an empty database with fictional tools that show every state the pages were designed for: see `states.ts`. One
 * transaction. Days count back from `now`. A database that holds the demonstration stays as it is; one with other tools is refused.
 */
export async function seedDemo({ url, log, now = new Date() }: Options): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "tiebreak demo" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    // Two fillers at once would both find it empty.
    await client.query("LOCK TABLE tool IN SHARE ROW EXCLUSIVE MODE");
    if (await isFilled(client)) return log("Demonstration: nothing changed.");
    await fill(client, (days) => new Date(midnight(now) - days * DAY).toISOString());
    await client.query("COMMIT");
    log(`Demonstration: ${tools.length} fictional tools added.`);
  } finally {
    await client.end().catch(() => {});
  }
}

const DAY = 24 * 60 * 60 * 1000;
const midnight = (now: Date) => Math.floor(now.getTime() / DAY) * DAY;

async function isFilled(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ demo: boolean }>(
    "SELECT EXISTS (SELECT FROM tool_alias WHERE source = 'demo') AS demo FROM tool LIMIT 1",
  );
  if (rows[0]?.demo === false)
    throw new Error("The database has tools that are not the demonstration's: it would mix fiction with facts.");
  return rows.length > 0;
}

async function fill(client: ClientBase, ago: DaysAgo): Promise<void> {
  await client.query(
    `INSERT INTO category (slug, name, description, position)
     SELECT r.slug, r.name, r.description, r.ordinality
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (slug text, name text, description text)) WITH ORDINALITY AS r`,
    [JSON.stringify(CATEGORIES)],
  );
  await addAttributes(
    client,
    ATTRIBUTES,
    tools.flatMap(({ facts = [] }) => facts),
  );
  await seedPanel(client, panel);
  for (const tool of tools) await writeTool(client, tool, ago);
  // Who left stays with all that they wrote.
  await client.query("UPDATE reviewer SET active = false WHERE slug = 'archivist'");
  await addPairs(client, pairs);
  await addVotes(client, VOTES);
}
