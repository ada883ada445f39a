import "server-only";
import { dependingOn, tags } from "../cache";
import { decodeSegment } from "../urls";
import { allTools, counts, toolBySlug, toolsNamedLike } from "./queries";
import { readSlug } from "./slug";

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

/** The tool that a part of an address means, also by an old slug or an odd spelling: compare `slug` with the tool's own. */
export async function toolAt(segment: string) {
  const slug = readSlug(decodeSegment(segment));
  return { slug, tool: await cachedTool(slug) };
}
