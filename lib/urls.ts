import type { Route } from "next";

// Every address of the site, in one place.
export const urls = {
  home: "/",
  tools: "/tools",
  tool: (slug: string) => `/tools/${slug}` as Route,
  compare: "/compare",
  /** Where the picker sends its form; it answers with a redirect to the comparison. */
  compareGo: "/compare/go",
  /** `address` as `lib/comparisons/address.ts` writes it. */
  comparison: (address: string) => `/compare/${address}` as Route,
  methodology: "/methodology",
} as const;

/** A part of an address as it was typed; what is not properly encoded is taken as it stands. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
