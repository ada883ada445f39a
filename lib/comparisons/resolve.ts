import type { Named } from "../tools/schema";
import { addressOf, COLUMNS, readAddress } from "./address";

/** What a comparison's address leads to. A redirect says where: to a tool's page or to a clean comparison. */
export type Resolution<Tool> =
  | { kind: "show"; tools: Tool[] }
  | { kind: "tool"; slug: string }
  | { kind: "moved"; address: string }
  | { kind: "missing"; asked: string[]; unknown: string[] };

/** Slugs worth looking up for an address; none when it asks for more tools than a comparison holds. */
export function slugsToFind(raw: string): string[] {
  const { slugs } = readAddress(raw);
  return slugs.length > COLUMNS.max ? [] : slugs;
}

/** Decides from the tools that were found for `slugsToFind(raw)`, in its order; an old slug finds the tool of today. */
export function resolveAddress<Tool extends Named>(raw: string, found: readonly (Tool | null)[]): Resolution<Tool> {
  const asked = readAddress(raw).slugs;
  const unknown = asked.filter((_, i) => found[i] === null);
  const tools = [...new Map(found.flatMap((tool) => (tool ? [[tool.slug, tool] as const] : []))).values()];
  const [only] = tools;
  if (only === undefined || unknown.length > 0) return { kind: "missing", asked, unknown };
  if (tools.length < COLUMNS.min) return { kind: "tool", slug: only.slug };
  const address = addressOf(tools.map((tool) => tool.slug));
  return address === raw ? { kind: "show", tools } : { kind: "moved", address };
}
