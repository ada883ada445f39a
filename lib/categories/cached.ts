import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "../cache";
import { allCategories, categoryBySlug } from "./queries";

export async function cachedCategories() {
  "use cache";
  cacheTag(tags.tools);
  cacheLife("content");
  return allCategories();
}

export async function cachedCategory(slug: string) {
  "use cache";
  cacheTag(tags.tools);
  cacheLife("content");
  return categoryBySlug(slug);
}
