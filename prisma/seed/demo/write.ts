import type { ClientBase } from "pg";
import { addTake, type Revision, type Source } from "../take";
import { addFacts, addPlans, addTool } from "../tool";
import { CHECKED_BY } from "./catalogue";
import type { DemoTake, DemoTool } from "./schema";

/** The midnight (UTC) that began so many days before the day of the seed. */
export type DaysAgo = (days: number) => string;

const RECENT = 12;

/** Adds one tool with all that hangs on it. */
export async function writeTool(client: ClientBase, tool: DemoTool, ago: DaysAgo): Promise<void> {
  const { formerSlugs = [], facts = [], plans = [], takes = [], ...rest } = tool;
  const site = `https://${tool.slug}.example`;
  // The registry of slugs is written by the renames themselves.
  const [slug = tool.slug, ...renames] = [...formerSlugs, tool.slug];
  const id = await addTool(client, { ...rest, slug, websiteUrl: `${site}/` }, { source: "demo", id: tool.slug });
  for (const next of renames) await client.query("UPDATE tool SET slug = $2 WHERE id = $1", [id, next]);
  const checked = ({ daysAgo = RECENT, unsourced }: { daysAgo?: number; unsourced?: true }, page: string) => ({
    checkedAt: ago(daysAgo),
    checkedBy: CHECKED_BY,
    sourceUrl: unsourced ? null : `${site}/${page}`,
  });
  await addFacts(
    client,
    id,
    facts.map((fact) => ({ ...fact, ...checked(fact, fact.key) })),
  );
  await addPlans(
    client,
    id,
    plans.map((plan) => ({ ...plan, ...checked(plan, "prices") })),
  );
  for (const take of takes)
    await addTake(client, {
      toolId: id,
      reviewerId: await reviewerCalled(client, take.reviewer),
      status: take.status,
      revisions: revisionsOf(take, tool, `${site}/docs`, ago),
    });
}

function revisionsOf(take: DemoTake, tool: DemoTool, docs: string, ago: DaysAgo): Revision[] {
  const { author = "AI_WRITTEN", evidence = "RESEARCH", versionJudged = tool.name, disclosures } = take;
  return take.texts.map(({ daysAgo, verdict, ...text }) => {
    const publishedAt = daysAgo === null ? null : ago(daysAgo);
    const seenAt = publishedAt?.slice(0, 10) ?? ago(0).slice(0, 10);
    const sources = take.sources ?? [`Documentation of ${tool.name} ${docs}`];
    return {
      ...text,
      verdict: verdict ?? (text.score >= 55 ? "SHIP" : "SKIP"),
      versionJudged,
      evidence,
      authorKind: author,
      approvedBy: author === "AI_WRITTEN" || !publishedAt ? undefined : "An imaginary editor",
      disclosures,
      sources: sources.map((source) => ({ ...readSource(source), seenAt })),
      publishedAt,
    };
  });
}

function readSource(source: string): Omit<Source, "seenAt"> {
  const [, title = source, url = null] = /^(.*) (https:\S+)$/.exec(source) ?? [];
  return { title, url };
}

async function reviewerCalled(client: ClientBase, slug: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>("SELECT id FROM reviewer WHERE slug = $1", [slug]);
  if (!rows[0]) throw new Error(`The demonstration has no reviewer ${slug}.`);
  return rows[0].id;
}
