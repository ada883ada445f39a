import "server-only";
import { dependsOn, tags } from "../cache";
import { allReviewers, panelJudgements, takeChanges, takesOfReviewer } from "./queries";

export async function cachedReviewers() {
  "use cache";
  dependsOn(tags.panel);
  return allReviewers();
}

export async function cachedPanelJudgements() {
  "use cache";
  dependsOn(tags.panel, tags.tools);
  return panelJudgements();
}

export async function cachedTakesOfReviewer(slug: string) {
  "use cache";
  dependsOn(tags.panel, tags.tools);
  return takesOfReviewer(slug);
}

export async function cachedTakeChanges() {
  "use cache";
  dependsOn(tags.panel, tags.tools);
  return takeChanges();
}
