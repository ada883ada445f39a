import type { Metadata } from "next";
import { MissingReviewer } from "@/components/panel/missing-reviewer";
import { ReviewerView } from "@/components/panel/reviewer-view";
import { missing } from "@/lib/missing";
import { cachedPanelJudgements, cachedReviewers, cachedTakesOfReviewer } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { decodeSegment, urls } from "@/lib/urls";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ reviewer: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ reviewer: "_" }];

async function reviewerOf({ params }: Props) {
  const [{ reviewer: raw }, reviewers] = await Promise.all([params, cachedReviewers()]);
  return { reviewer: reviewers.find(({ slug }) => slug === raw), reviewers, asked: decodeSegment(raw) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reviewer } = await reviewerOf(props);
  if (!reviewer) return missing("No such reviewer");
  return {
    title: `${reviewer.name}, a reviewer of the panel`,
    description: reviewer.looksAt,
    alternates: { canonical: urls.reviewer(reviewer.slug) },
  };
}

export default async function ReviewerPage(props: Props) {
  const { reviewer, reviewers, asked } = await reviewerOf(props);
  if (!reviewer) return <MissingReviewer asked={asked} reviewers={reviewers} />;
  const [judgements, takes] = await Promise.all([cachedPanelJudgements(), cachedTakesOfReviewer(reviewer.slug)]);
  return (
    <ReviewerView
      reviewer={reviewer}
      others={reviewers.filter(({ slug }) => slug !== reviewer.slug)}
      judgements={judgements}
      takes={takes}
      words={verdictWords()}
    />
  );
}
