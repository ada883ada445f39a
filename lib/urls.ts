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
  /** A tool's public ledger of votes. */
  ledger: (slug: string) => `/tools/${slug}/votes` as Route,
  /** What this browser voted on a tool: where a vote without scripts begins and ends. */
  ownVote: (slug: string, problem?: string) => `/tools/${slug}/vote${problem ? `?problem=${problem}` : ""}` as Route,
  integrity: "/integrity",
  /** `?tools=a,b` */
  tally: "/api/tally",
  me: "/api/me",
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
  /** Where the edge tells Next what has changed. */
  expire: "/api/internal/expire",
} as const;

/**
 * How the edge treats what is at an address. A page is the same bytes for everyone until content changes, and is kept; data
 * is public, follows from its parameters, and is kept for as long as it says; what is live is public and made for each request; what is private is made for one browser, with its cookies; what is internal is
 * not there for anyone outside.
 */
export type RouteKind = "page" | "data" | "live" | "private" | "internal";

/** `path` with `*` for a slug or an address; `params` are the query parameters that change the answer. */
export type RouteRule = { path: string; kind: RouteKind; params: readonly string[] };

const route = (path: string, kind: RouteKind, ...params: string[]): RouteRule => ({ path, kind, params });

/** Every route there is. */
export const routes: readonly RouteRule[] = [
  route(urls.home, "page"),
  route(urls.tools, "page"),
  route(urls.toolNames, "page"),
  route(urls.tool("*"), "page"),
  route(
    urls.browse,
    "live",
    "q",
    "category",
    "verdict",
    "entry",
    "openWeights",
    "openSource",
    "modality",
    "must",
    "human",
    "sort",
    "after",
  ),
  route(urls.ledger("*"), "page"),
  route(urls.ownVote("*"), "private", "choice", "problem"),
  route(urls.integrity, "page"),
  route(urls.tally, "data", "tools"),
  route(urls.me, "private", "tools"),
  route(urls.compare, "page"),
  route(urls.compareGo, "live", "tool"),
  route(urls.comparison("*"), "page"),
  route(urls.categories, "page"),
  route(urls.category("*"), "page"),
  route(urls.panel, "page"),
  route(urls.reviewer("*"), "page"),
  route(urls.methodology, "page"),
  route(urls.corrections, "page"),
  route(urls.about, "page"),
  route(urls.privacy, "page"),
  route(urls.expire, "internal"),
];

/** A part of an address as it was typed; what is not properly encoded is taken as it stands. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
