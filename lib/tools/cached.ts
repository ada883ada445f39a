import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "../cache";
import { allTools, counts, toolBySlug, toolsNamedLike } from "./queries";

export async function cachedCounts() {
  "use cache";
  cacheTag(tags.tools);
  cacheLife("content");
  return counts();
}

export async function cachedTools() {
  "use cache";
  cacheTag(tags.tools);
  cacheLife("content");
  return allTools();
}

export async function cachedTool(slug: string) {
  "use cache";
  cacheTag(tags.tool(slug));
  cacheLife("content");
  const tool = await toolBySlug(slug);
  if (tool) cacheTag(tags.tool(tool.slug));
  return tool;
}

export async function cachedToolsNamedLike(text: string) {
  "use cache";
  cacheTag(tags.tools);
  cacheLife("content");
  return toolsNamedLike(text);
}
