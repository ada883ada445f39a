import type { Metadata } from "next";
import { DirectoryView } from "@/components/directory/directory-view";
import { today } from "@/lib/cache";
import { directoryPage } from "@/lib/directory/queries";
import { browseQuery } from "@/lib/directory/schema";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";

// The whole page waits for its query: under <Suspense> it would arrive in pieces that only scripts put in their place.
export const instant = false;

export const metadata: Metadata = { title: "Tools, filtered", robots: { index: false, follow: true } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BrowsePage({ searchParams }: Props) {
  const { sort, after, ...filters } = browseQuery.parse(await searchParams);
  const [page, reviewers, day] = await Promise.all([directoryPage(filters, sort, after), cachedReviewers(), today()]);
  return (
    <DirectoryView
      page={page}
      filters={filters}
      sort={sort}
      form="compare-found"
      later={after !== ""}
      reviewers={reviewers}
      today={day}
      words={verdictWords()}
    />
  );
}
