import type { Named } from "../tools/schema";
import { addressOf, COLUMNS, readAddress } from "./address";

/** What a comparison's address leads to. A redirect says where: to a tool's page or to a clean comparison. */
export type Resolution =
  | { kind: "show" }
  | { kind: "tool"; slug: string }
  | { kind: "moved"; address: string }
  | { kind: "unknown" };

/** Slugs worth looking up for an address; none when it asks for more tools than a comparison holds. */
export function slugsToFind(raw: string): string[] {
  const { slugs } = readAddress(raw);
  return slugs.length > COLUMNS.max ? [] : slugs;
}

/** Decides from the tools that were found for `slugsToFind(raw)`, in its order; an old slug finds the tool of today. */
export function resolveAddress(raw: string, found: readonly (Named | null)[]): Resolution {
  const living = [...new Set(found.flatMap((tool) => tool?.slug ?? []))];
  const [only] = living;
  if (only === undefined || found.some((tool) => tool === null)) return { kind: "unknown" };
  if (living.length < COLUMNS.min) return { kind: "tool", slug: only };
  const address = addressOf(living);
  return address === raw ? { kind: "show" } : { kind: "moved", address };
}
