import "server-only";
import { dependingOn, tags } from "../cache";
import { allCategories, categoryBySlug } from "./queries";

export async function cachedCategories() {
  "use cache";
  return dependingOn([tags.tools], () => allCategories());
}

export async function cachedCategory(slug: string) {
  "use cache";
  return dependingOn([tags.tools], () => categoryBySlug(slug));
}
