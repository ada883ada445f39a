import type { Named, ToolRow } from "./schema";

export type Shelf = { category: Named; tools: ToolRow[] };

/** Tools by category, categories by name, each shelf in the order given. */
export function shelves(tools: readonly ToolRow[]): Shelf[] {
  const bySlug = new Map<string, Shelf>();
  for (const tool of tools) {
    const shelf = bySlug.get(tool.category.slug) ?? { category: tool.category, tools: [] };
    shelf.tools.push(tool);
    bySlug.set(tool.category.slug, shelf);
  }
  return [...bySlug.values()].sort((a, b) => a.category.name.localeCompare(b.category.name, "en"));
}
