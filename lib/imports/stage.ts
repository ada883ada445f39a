import type { Group } from "./aliases";
import type { ImportedTool } from "./schema";

export type StagedRows = { tools: object[]; facts: object[]; plans: object[] };

export const noRows = (): StagedRows => ({ tools: [], facts: [], plans: [] });

/** Spreads one row over the staging tables. `ordinal` is its place in the file, `group` whom it belongs with. */
export function spread(into: StagedRows, tool: ImportedTool, group: Group, ordinal: number): void {
  const { externalId, name, displayName, maker, websiteUrl, category, checkedBy } = tool;
  const checkedAt = `${tool.checkedAt}T00:00:00Z`;
  const stamped = { ordinal, checkedAt, checkedBy };
  const alias = externalId !== group.canonical;
  into.tools.push({
    ordinal,
    externalId,
    canonical: group.canonical,
    members: group.all,
    name,
    displayName,
    maker,
    websiteUrl,
    category,
    checkedAt,
  });
  for (const fact of tool.facts) {
    if (group.without.some((key) => fact.key === key || fact.key.startsWith(`${key}-`))) continue;
    into.facts.push({ ...fact, ...stamped, rank: group.wins.includes(fact.key) ? -1 : alias ? 1 : 0 });
  }
  for (const plan of tool.plans) into.plans.push({ ...plan, ...stamped, rank: alias ? 1 : 0 });
}
