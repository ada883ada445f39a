import type { Source } from "./take";

/** A fact that a take rests on. `tool` names the tool if it is another one than the take's. */
export type CitedFact = { label: string; tool: string | null; url: string | null; seenAt: string };

/**
 * One source for each page and day, in the order of first mention. Its title says what was read there:
 * "Input price (also GPT-5.4); Output price". So a take that cites a dozen facts of one price list has one source, and loses none.
 */
export function sourcesOf(facts: readonly CitedFact[]): Source[] {
  return groups(facts, ({ url, seenAt }) => `${seenAt} ${url}`).map((read) => ({
    title: groups(read, ({ label }) => label)
      .map((of) => `${of[0].label}${whose(of)}`)
      .join("; "),
    url: read[0].url,
    seenAt: read[0].seenAt,
  }));
}

function whose(facts: readonly CitedFact[]): string {
  const others = [...new Set(facts.flatMap(({ tool }) => tool ?? []))];
  if (others.length === 0) return "";
  const own = facts.some(({ tool }) => tool === null);
  return ` (${own ? "also " : ""}${others.join(", ")})`;
}

/** What has the same key, together, in the order of first mention. */
function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const byKey = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = byKey.get(keyOf(item));
    if (group) group.push(item);
    else byKey.set(keyOf(item), [item]);
  }
  return [...byKey.values()];
}
