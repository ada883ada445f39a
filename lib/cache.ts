import "server-only";
import { cacheLife, cacheTag } from "next/cache";

/** Names of what pages depend on. */
export const tags = {
  tools: "tools",
  tool: (slug: string) => `tool:${slug}`,
  panel: "panel",
} as const;

/** Today as `YYYY-MM-DD`, UTC: the one clock that pages read. */
export async function today(): Promise<string> {
  "use cache";
  cacheTag("today");
  cacheLife("day");
  return new Date().toISOString().slice(0, 10);
}
