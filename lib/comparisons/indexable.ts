import { PANEL } from "../reviews/verdict";
import { type RelationKind, relationOf } from "../tools/relation";

type Comparable = { slug: string; takes: readonly unknown[]; related: readonly { slug: string; kind: RelationKind }[] };

/** Search engines are shown a comparison only if it is a declared choice between two tools that the panel has judged. */
export function isIndexable(tools: readonly Comparable[]): boolean {
  const [first, second, third] = tools;
  if (!first || !second || third) return false;
  const judged = [first, second].every((tool) => tool.takes.length >= PANEL.minTakes);
  return judged && relationOf(first, second)?.kind === "SUBSTITUTE";
}
