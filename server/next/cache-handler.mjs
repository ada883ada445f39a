import { LRUCache } from "lru-cache";

/**
 * @typedef {{ value: Record<string, unknown>, lastModified: number, cacheControl: { revalidate?: number | false } | undefined, tags: string[], size: number }} Entry
 */

const MAX_BYTES = 128 * 1024 * 1024;
/** Renders under way or failed, of which the start is remembered. */
const MAX_BEGUN = 10_000;

/** What a page's head says when nothing is at its address (lib/missing.ts). Text cannot forge it: React escapes "<". */
const MISSING = '<meta name="http-status" content="404"/>';

/** One store a process: Next makes a handler for each request. @type {LRUCache<string, Entry>} */
const pages = new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: (entry) => entry.size });

/** When the render of a page began whose result is not there yet. @type {LRUCache<string, number>} */
const begun = new LRUCache({ max: MAX_BEGUN });

const shared = /** @type {Record<symbol, Map<string, number>>} */ (globalThis);
const KEY = Symbol.for("tiebreak.changed");
shared[KEY] ??= new Map();
/** When something of a name last changed: lib/changed.ts, which Next bundles apart from this. */
const changed = shared[KEY];

/**
 * Where Next keeps rendered pages: in memory, bounded in bytes, never on disk. So a page that the build rendered without a
 * database is not served, and a restart never brings back what was edited since. Next's own handler also forgets pages that
 * were first rendered at run time, and stores a "not found" as long as a page.
 *
 * A page counts as old as the moment its render began: what changed while it was rendered is not on it. Next would count from
 * the end, and would not look at names at all once a page's time is up. The edge is told both, in headers of the answer.
 *
 * It also gives a page that says so the status 404. Next's notFound() would answer an empty document that only scripts can
 * fill (vercel/next.js #62228); here the reader gets a whole page, with or without them.
 */
export default class PageCache {
  /** @param {string} key */
  async get(key) {
    const entry = pages.get(key);
    if (entry && isOutdated(entry)) pages.delete(key);
    else if (entry && !isDue(entry)) return entry;
    // A render follows. One that is under way already keeps its start.
    if (!begun.has(key)) begun.set(key, Date.now());
    return pages.get(key) ?? null;
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown> | null} value
   * @param {{ cacheControl?: Entry["cacheControl"] }} context
   */
  async set(key, value, context) {
    const began = begun.get(key) ?? 0;
    begun.delete(key);
    if (value === null) return void pages.delete(key);
    const headers = headersOf(value);
    const tags = namesIn(headers["x-next-cache-tags"]);
    Object.assign(headers, { "x-page-began": String(began), "x-page-tags": tags.join(",") });
    value.headers = headers;
    if (typeof value.html === "string" && value.html.includes(MISSING)) {
      value.status = 404;
      // Next answers a missing page's data with 200.
      headers["x-page-missing"] = "1";
    }
    if (value.status === 404) return void pages.delete(key);
    const entry = {
      value: { ...value },
      lastModified: began,
      cacheControl: context.cacheControl,
      tags,
      size: bytesOf(value),
    };
    if (!isOutdated(entry)) pages.set(key, entry);
    // The answer under way already has the address that a redirect leads to: Next would add it a second time.
    if ("location" in headers) {
      const { location: _, ...others } = headers;
      value.headers = others;
    }
  }

  /** Nothing to do: the route that the edge tells of changes takes note of them. */
  async revalidateTag() {}

  resetRequestCache() {}
}

/** Something on it changed after its render began. @param {Pick<Entry, "tags" | "lastModified">} entry */
const isOutdated = ({ tags, lastModified }) => tags.some((tag) => (changed.get(tag) ?? 0) >= lastModified);

/** Its time is up: Next answers it once more and renders it again. @param {Entry} entry */
const isDue = ({ lastModified, cacheControl }) =>
  typeof cacheControl?.revalidate === "number" && lastModified + cacheControl.revalidate * 1000 < Date.now();

/** The names that a page depends on, without those that Next adds by itself. @param {unknown} header */
const namesIn = (header) =>
  typeof header === "string" ? header.split(",").filter((name) => !name.startsWith("_N_T_")) : [];

/** @param {Record<string, unknown>} value @returns {Record<string, unknown>} */
const headersOf = ({ headers }) =>
  typeof headers === "object" && headers !== null ? /** @type {Record<string, unknown>} */ (headers) : {};

/**
 * Bytes that a cached value holds, roughly: text counts two bytes a character.
 * @param {unknown} value
 * @returns {number}
 */
export function bytesOf(value) {
  if (typeof value === "string") return value.length * 2;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Map) return 64 + bytesOf([...value.entries()]);
  if (typeof value === "object" && value !== null) {
    return 64 + Object.values(value).reduce((sum, part) => sum + bytesOf(part), 0);
  }
  return 8;
}
