import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { AgreementMatrix } from "@/components/panel/agreement-matrix";
import { AuthorLine } from "@/components/panel/author-line";
import { PanelTable } from "@/components/panel/panel-table";
import { Section } from "@/components/ui/section";
import { count } from "@/lib/format";
import { judgedByReviewer } from "@/lib/reviews/agreement";
import { cachedPanelJudgements, cachedReviewers } from "@/lib/reviews/cached";
import { SHARE } from "@/lib/reviews/share-stage";
import { verdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "The panel",
  description: "Who judges the tools, how often each reviewer ships, how their scores spread and how far they agree.",
  alternates: { canonical: urls.panel },
};

export default async function PanelPage() {
  const [reviewers, judgements] = await Promise.all([cachedReviewers(), cachedPanelJudgements()]);
  const active = reviewers.filter((reviewer) => reviewer.active);
  return (
    <>
      <PageTitle title="The panel">
        <p>
          {count(active.length, "lens", "lenses")}, always in the same order. Each asks its own question of every tool
          and answers with a score and one word.
        </p>
        <AuthorLine takes={judgements} />
      </PageTitle>
      <Section
        id="reviewers"
        title="Reviewers"
        note={
          <>
            The whisker is the 95% interval of the ship rate; an open point means fewer than {SHARE.minSettled} takes.
            Among the scores, ships stand on the line, skips hang from it, and the dashed line is the median.{" "}
            <Link href={`${urls.methodology}#reviewers`}>How this is worked out</Link>
          </>
        }
      >
        {reviewers.length === 0 && <p>Nobody sits on the panel yet.</p>}
        {reviewers.length > 0 && <PanelTable reviewers={reviewers} judgements={judgements} words={verdictWords()} />}
      </Section>
      {reviewers.length > 1 && (
        <Section
          id="agreement"
          title="Agreement"
          note={`Counted on the tools that both reviewers judged. Below ${SHARE.minShown} such tools there are counts alone. Lenses are meant to differ: low agreement is no fault.`}
        >
          <AgreementMatrix reviewers={reviewers} judged={judgedByReviewer(judgements)} />
        </Section>
      )}
    </>
  );
}
