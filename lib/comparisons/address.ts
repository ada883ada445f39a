import { readSlug } from "../tools/slug";
import { decodeSegment } from "../urls";

/** How many tools one comparison may hold. */
export const COLUMNS = { min: 2, max: 6 } as const;

export type ComparisonAddress = {
  /** What was asked for, cleaned, each once, in the order asked. Not yet known to exist. */
  slugs: string[];
  /** The one spelling of this comparison's address in the order asked. */
  clean: string;
};

/**
 * Reads the last part of a comparison's address, as typed or linked by anybody. Upper case, spaces, dots, commas, pluses
 * and doubled hyphens are all understood; "vs" between words separates, and so do a comma, a plus, a bar and an ampersand.
 */
export function readAddress(raw: string): ComparisonAddress {
  const parts = readSlug(decodeSegment(raw).replace(/[,+|&;/]+/g, " vs "))
    .split(/(?:^|-)vs(?=-|$)/)
    .map(readSlug);
  const slugs = [...new Set(parts)].filter((part) => part !== "");
  return { slugs, clean: addressOf(slugs) };
}

/** `a-vs-b`, in the order given. */
export const addressOf = (slugs: readonly string[]): string => slugs.join("-vs-");

/** The canonical order: every order of the same tools is one page to a search engine. */
export const canonicalAddress = (slugs: readonly string[]): string => addressOf([...slugs].sort());
