import "server-only";
import { cacheTag } from "next/cache";
import { dependsOn, tags } from "../cache";
import { allTools, counts, toolBySlug, toolsNamedLike } from "./queries";

export async function cachedCounts() {
  "use cache";
  dependsOn(tags.tools);
  return counts();
}

export async function cachedTools() {
  "use cache";
  dependsOn(tags.tools);
  return allTools();
}

export async function cachedTool(slug: string) {
  "use cache";
  dependsOn(tags.tool(slug));
  const tool = await toolBySlug(slug);
  if (tool) cacheTag(tags.tool(tool.slug));
  return tool;
}

export async function cachedToolsNamedLike(text: string) {
  "use cache";
  dependsOn(tags.tools);
  return toolsNamedLike(text);
}
