import type { Route } from "next";

// Every address of the site, in one place.
export const urls = {
  home: "/",
  tools: "/tools",
  /** The directory filtered: `?q=` and facets. */
  browse: "/browse",
  tool: (slug: string) => `/tools/${slug}` as Route,
  /** One reviewer's take on it, also after it was taken back. */
  take: (tool: string, reviewer: string) => `/tools/${tool}#take-${reviewer}` as Route,
  compare: "/compare",
  /** Where the picker sends its form; it answers with a redirect to the comparison. */
  compareGo: "/compare/go",
  /** Every tool's name, for suggestions. */
  toolNames: "/tools/names.json",
  /** `address` as `lib/comparisons/address.ts` writes it. */
  comparison: (address: string) => `/compare/${address}` as Route,
  categories: "/categories",
  category: (slug: string) => `/categories/${slug}` as Route,
  panel: "/panel",
  reviewer: (slug: string) => `/panel/${slug}` as Route,
  methodology: "/methodology",
  corrections: "/corrections",
  about: "/about",
  privacy: "/privacy",
} as const;

/** A part of an address as it was typed; what is not properly encoded is taken as it stands. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
