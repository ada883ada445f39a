import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "../cache";
import { allReviewers, panelJudgements, takeChanges, takesOfReviewer } from "./queries";

export async function cachedReviewers() {
  "use cache";
  cacheTag(tags.panel);
  cacheLife("content");
  return allReviewers();
}

export async function cachedPanelJudgements() {
  "use cache";
  cacheTag(tags.panel, tags.tools);
  cacheLife("content");
  return panelJudgements();
}

export async function cachedTakesOfReviewer(slug: string) {
  "use cache";
  cacheTag(tags.panel, tags.tools);
  cacheLife("content");
  return takesOfReviewer(slug);
}

export async function cachedTakeChanges() {
  "use cache";
  cacheTag(tags.panel, tags.tools);
  cacheLife("content");
  return takeChanges();
}
