import "server-only";
import { dependsOn, tags } from "../cache";
import { allCategories, categoryBySlug } from "./queries";

export async function cachedCategories() {
  "use cache";
  dependsOn(tags.tools);
  return allCategories();
}

export async function cachedCategory(slug: string) {
  "use cache";
  dependsOn(tags.tools);
  return categoryBySlug(slug);
}
