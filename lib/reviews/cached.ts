import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "../cache";
import { allReviewers } from "./queries";

export async function cachedReviewers() {
  "use cache";
  cacheTag(tags.panel);
  cacheLife("content");
  return allReviewers();
}
