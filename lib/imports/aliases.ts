import type { SourceCuration } from "./schema";

export type Group = {
  /** The row that speaks for the tool. */
  canonical: string;
  /** Every name of the tool in this source, the canonical one first. */
  all: string[];
  /** Facts in which this row is better than the canonical one. */
  wins: readonly string[];
  /** Beginnings of the keys of facts that are wrong in this row. */
  without: readonly string[];
};

/** Who belongs together: several rows of one source may name one tool. */
export function grouping({ merge, without }: SourceCuration): (externalId: string) => Group {
  const members = new Map<string, string[]>();
  for (const [alias, { into }] of merge) members.set(into, [...(members.get(into) ?? [into]), alias]);
  return (externalId) => {
    const entry = merge.get(externalId);
    const canonical = entry?.into ?? externalId;
    return {
      canonical,
      all: members.get(canonical) ?? [canonical],
      wins: entry?.wins ?? [],
      without: [...(entry?.without ?? []), ...(without.get(externalId)?.facts ?? [])],
    };
  };
}

/** "Codestral (latest)" as readers know it: a name that moves is no part of the product's name. */
export const withoutLatest = (name: string): string =>
  name.replace(/\s*\(latest\)$/i, "").replace(/[\s-]latest$/i, "") || name;
