import type { IncomingMessage } from "node:http";
import { computeCacheBustingSearchParam } from "next/dist/shared/lib/router/utils/cache-busting-search-param";
import { type RouteRule, routes } from "../../lib/urls";

/** What of a page is asked for: its document, its data, or one segment of its data (`next-router-segment-prefetch`). */
export type Variant = "document" | "data" | `segment ${string}`;

/** A request's address, read and cleaned. */
export type Asked = {
  /** None where nothing is known to be. */
  route: RouteRule | undefined;
  /** In the one spelling that leads here. */
  path: string;
  /** The parameters that the route knows, with the "?", or nothing. */
  query: string;
  variant: Variant;
};

const MAX_LENGTH = 4_000;

/** Null: an address that no page of ours could have, because it is no properly written address. */
export function readAsked({ url = "", headers }: Pick<IncomingMessage, "url" | "headers">): Asked | null {
  if (!url.startsWith("/") || url.length > MAX_LENGTH) return null;
  const { pathname, searchParams } = new URL(`http://site${url}`);
  const path = canonicalPath(pathname);
  if (path === null) return null;
  const route = matchRoute(path);
  const known = new URLSearchParams([...searchParams].filter(([name]) => route?.params.includes(name)));
  return { route, path, query: known.size > 0 ? `?${known}` : "", variant: variantOf(headers) };
}

/** Equal addresses are spelt alike: `/%74ools` is `/tools`. */
function canonicalPath(pathname: string): string | null {
  try {
    const parts = pathname.split("/").map(decodeURIComponent);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    return parts.some((part) => /[\0-\x1f\x7f]/.test(part)) ? null : parts.map(encodeURIComponent).join("/");
  } catch {
    return null;
  }
}

const exact = new Map(routes.filter(({ path }) => !path.includes("*")).map((route) => [route.path, route]));
const patterns = routes
  .filter(({ path }) => path.includes("*"))
  .map((route) => ({ route, pattern: new RegExp(`^${route.path.replaceAll("*", "[^/]+")}$`) }));

const matchRoute = (path: string): RouteRule | undefined =>
  exact.get(path) ?? patterns.find(({ pattern }) => pattern.test(path))?.route;

/** A static page's data is the same whatever the client has already: `next-router-state-tree` makes no variant of its own. */
function variantOf(headers: IncomingMessage["headers"]): Variant {
  if (headers.rsc !== "1") return "document";
  const segment = headers["next-router-segment-prefetch"];
  return typeof segment === "string" ? `segment ${segment}` : "data";
}

/** What Next must be sent for a variant: the headers, and the parameter by which it wants them repeated. */
export async function variantRequest(variant: Variant): Promise<{ headers: Record<string, string>; query: string }> {
  if (variant === "document") return { headers: {}, query: "" };
  if (variant === "data") return { headers: { rsc: "1" }, query: "?_rsc=" };
  const segment = variant.slice("segment ".length);
  const headers = { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": segment };
  return { headers, query: `?_rsc=${await computeCacheBustingSearchParam("1", segment, undefined, undefined)}` };
}

/** Where a client should have asked: it must repeat its headers in `_rsc`, so that no cache on the way mixes them up. Null: it did. */
export async function misplacedData({ url = "", headers }: IncomingMessage): Promise<string | null> {
  const { pathname, searchParams } = new URL(`http://site${url}`);
  const one = (name: string) => (Array.isArray(headers[name]) ? headers[name].join(",") : headers[name]);
  const prefetch = one("next-router-prefetch") as Parameters<typeof computeCacheBustingSearchParam>[0];
  const wanted = await computeCacheBustingSearchParam(
    prefetch,
    one("next-router-segment-prefetch"),
    one("next-router-state-tree"),
    one("next-url"),
  );
  if (searchParams.get("_rsc") === wanted) return null;
  searchParams.set("_rsc", wanted);
  return `${pathname}?${searchParams}`;
}

/**
 * Where a document should have been asked for, if its address carries the mark of data: a cache that tells both apart by that
 * mark alone would hand the document to scripts. Null: it carries none.
 */
export function misplacedDocument({ url = "" }: IncomingMessage): string | null {
  const { pathname, searchParams } = new URL(`http://site${url}`);
  if (!searchParams.has("_rsc")) return null;
  searchParams.delete("_rsc");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}
