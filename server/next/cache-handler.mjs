import { LRUCache } from "lru-cache";

/** @typedef {{ value: Record<string, unknown>, lastModified: number, cacheControl: unknown, size: number }} Entry */

const MAX_BYTES = 128 * 1024 * 1024;

/** What a page's head says when nothing is at its address (lib/missing.ts). Text cannot forge it: React escapes "<". */
const MISSING = '<meta name="http-status" content="404"/>';

/** One store a process: Next makes a handler for each request. @type {LRUCache<string, Entry>} */
const pages = new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: (entry) => entry.size });

/**
 * Where Next keeps rendered pages: in memory, bounded in bytes, never on disk. So a page that the build rendered without a
 * database is not served, and a restart never brings back what was edited since. Next's own handler also forgets pages that
 * were first rendered at run time, and stores a "not found" as long as a page.
 *
 * It also gives a page that says so the status 404. Next's notFound() would answer an empty document that only scripts can
 * fill (vercel/next.js #62228); here the reader gets a whole page, with or without them.
 */
export default class PageCache {
  /** @param {string} key */
  async get(key) {
    return pages.get(key) ?? null;
  }

  /**
   * @param {string} key
   * @param {Record<string, unknown> | null} value
   * @param {{ cacheControl?: unknown }} context
   */
  async set(key, value, context) {
    if (value !== null && typeof value.html === "string" && value.html.includes(MISSING)) value.status = 404;
    if (value === null || value.status === 404) {
      pages.delete(key);
      return;
    }
    pages.set(key, {
      value: { ...value },
      lastModified: Date.now(),
      cacheControl: context.cacheControl,
      size: bytesOf(value),
    });
    // The answer under way already has the address that a redirect leads to: Next would add it a second time.
    if (isHeaders(value.headers))
      value.headers = Object.fromEntries(Object.entries(value.headers).filter(([name]) => name !== "location"));
  }

  /** Nothing to do: Next compares an entry's tags and age with the last expiry itself, whenever it reads one. */
  async revalidateTag() {}

  resetRequestCache() {}
}

/**
 * @param {unknown} headers
 * @returns {headers is Record<string, unknown>}
 */
const isHeaders = (headers) => typeof headers === "object" && headers !== null && "location" in headers;

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
