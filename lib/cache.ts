import "server-only";
import { cacheLife, cacheTag } from "next/cache";

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

/** For a cached read: it holds what editors publish, and is made again when something of one of these names changes. */
export function dependsOn(...names: string[]): void {
  cacheTag(tags.content, ...names);
  cacheLife("content");
}

/** Today as `YYYY-MM-DD`, UTC: the one clock that pages read. */
export async function today(): Promise<string> {
  "use cache";
  cacheTag("today");
  cacheLife("day");
  return new Date().toISOString().slice(0, 10);
}
