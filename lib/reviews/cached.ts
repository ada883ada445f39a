import "server-only";
import { dependingOn, tags } from "../cache";
import { allReviewers, panelJudgements, takeChanges, takesOfReviewer } from "./queries";

export async function cachedReviewers() {
  "use cache";
  return dependingOn([tags.panel], () => allReviewers());
}

export async function cachedPanelJudgements() {
  "use cache";
  return dependingOn([tags.panel, tags.tools], () => panelJudgements());
}

export async function cachedTakesOfReviewer(slug: string) {
  "use cache";
  return dependingOn([tags.panel, tags.tools], () => takesOfReviewer(slug));
}

export async function cachedTakeChanges() {
  "use cache";
  return dependingOn([tags.panel, tags.tools], () => takeChanges());
}
