import type { Metadata } from "next";
import { DirectoryView } from "@/components/directory/directory-view";
import { today } from "@/lib/cache";
import { cachedDirectory } from "@/lib/directory/cached";
import { NO_FILTERS } from "@/lib/directory/schema";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Tools",
  description: "Every AI tool on file, with the panel's verdict, prices, limits and how fresh each fact is.",
  alternates: { canonical: urls.tools },
};

export default async function DirectoryPage() {
  const [page, reviewers, day] = await Promise.all([cachedDirectory(), cachedReviewers(), today()]);
  return (
    <DirectoryView
      page={page}
      filters={NO_FILTERS}
      sort="median"
      form="compare"
      reviewers={reviewers}
      today={day}
      words={verdictWords()}
    />
  );
}
