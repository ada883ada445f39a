import "server-only";
import { dependingOn, tags } from "../cache";
import { allTools, counts, toolBySlug, toolsNamedLike } from "./queries";

export async function cachedCounts() {
  "use cache";
  return dependingOn([tags.tools], () => counts());
}

export async function cachedTools() {
  "use cache";
  return dependingOn([tags.tools], () => allTools());
}

export async function cachedTool(slug: string) {
  "use cache";
  // A change of a tool names every slug that it ever had.
  return dependingOn([tags.tool(slug)], () => toolBySlug(slug));
}

export async function cachedToolsNamedLike(text: string) {
  "use cache";
  return dependingOn([tags.tools], () => toolsNamedLike(text));
}
