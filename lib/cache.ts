import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { changedSince } from "./changed";

/** Names of what pages depend on. The database names the same when content changes (migration content_changed). */
export const tags = {
  /** Everything that comes from the database. */
  content: "content",
  tools: "tools",
  tool: (slug: string) => `tool:${slug}`,
  panel: "panel",
  /** No change says this one: tallies on pages grow old and are made again. */
  tallies: "tallies",
} as const;

/** Where changes never pause, for instance during a large import, the last one makes the read out of date by itself. */
const MOST_TRIES = 10;

/**
 * For a cached read: what editors publish, made again when something of one of these names changes. Next lets a page that
 * begins after a change join a read that began before it; so a read during which something changed is done again.
 */
export async function dependingOn<T>(names: readonly string[], read: () => Promise<T>): Promise<T> {
  const all = [tags.content, ...names];
  cacheTag(...all);
  cacheLife("content");
  for (let tries = 1; ; tries += 1) {
    const began = Date.now();
    const value = await read();
    if (!changedSince(all, began) || tries === MOST_TRIES) return value;
  }
}

/** Today as `YYYY-MM-DD`, UTC: the one clock that pages read. */
export async function today(): Promise<string> {
  "use cache";
  cacheTag("today");
  cacheLife("day");
  return new Date().toISOString().slice(0, 10);
}
