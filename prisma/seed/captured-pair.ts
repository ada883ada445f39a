import type { ClientBase } from "pg";
import type { FactState, PlanModel, RelationKind, Verdict } from "../../lib/generated/prisma/enums";
import pair from "./captured-pair.json";
import { curation } from "./curation";
import { addPairs } from "./pairs";
import { addTake, reviewerOf } from "./take";
import { addAttributes, addFacts, addPlans, addTool } from "./tool";

const SOURCE = "captured";
const CHECKED = { checkedAt: `${pair.seenAt}T00:00:00Z`, checkedBy: pair.checkedBy };

type CapturedTool = (typeof pair.tools)[number];

/**
 * The two tools of the captured page with what it said about them, in other words. Added once: from then on they are the
 * editors'. Facts that the page gave no source for have none here. Returns how many tools were added.
 */
export async function seedCapturedPair(client: ClientBase): Promise<number> {
  const missing: CapturedTool[] = [];
  for (const tool of pair.tools) {
    const { rowCount } = await client.query("SELECT FROM tool_alias WHERE source = $1 AND external_id = $2", [
      SOURCE,
      tool.externalId,
    ]);
    if (rowCount === 0) missing.push(tool);
  }
  for (const tool of missing) await addCaptured(client, tool);
  const [first, last] = missing;
  const { kind, why } = pair.relation;
  if (first && last) await addPairs(client, [{ first: first.slug, last: last.slug, kind: kind as RelationKind, why }]);
  return missing.length;
}

async function addCaptured(
  client: ClientBase,
  { facts, plans, takes, versionJudged, externalId, ...tool }: CapturedTool,
) {
  const toolId = await addTool(client, tool, { source: SOURCE, id: externalId });
  await addAttributes(client, curation.attributes.attributes, facts);
  await addFacts(
    client,
    toolId,
    facts.map((fact) => ({ ...fact, ...CHECKED, state: fact.state as FactState })),
  );
  await addPlans(
    client,
    toolId,
    plans.map((plan) => ({ ...plan, ...CHECKED, model: plan.model as PlanModel })),
  );
  for (const { reviewer, score, verdict, body } of takes)
    await addTake(client, {
      toolId,
      reviewerId: await reviewerOf(client, reviewer),
      revisions: [
        {
          score,
          verdict: verdict as Verdict,
          body,
          versionJudged,
          evidence: "RESEARCH",
          authorKind: "AI_WRITTEN",
          sources: [{ title: "Captured comparison page", url: null, seenAt: pair.seenAt }],
          publishedAt: CHECKED.checkedAt,
        },
      ],
    });
}
