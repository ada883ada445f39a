import type { CSSProperties } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { judgedByReviewer } from "@/lib/reviews/agreement";
import type { FiledTake, PanelJudgement, Reviewer } from "@/lib/reviews/schema";
import { SHARE } from "@/lib/reviews/share-stage";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import { AgreementList } from "./agreement-list";
import { AuthorLine } from "./author-line";
import { FiledTakes } from "./filed-takes";
import { ReviewerHead } from "./reviewer-head";
import { ScoreHistogram } from "./score-histogram";

type Props = {
  reviewer: Reviewer;
  others: readonly Reviewer[];
  judgements: readonly PanelJudgement[];
  takes: readonly FiledTake[];
  words: VerdictWords;
};

/** One reviewer: who, how scores spread, with whom it agrees, and what it wrote. */
export function ReviewerView({ reviewer, others, judgements, takes, words }: Props) {
  const mine = judgements.filter((judgement) => judgement.reviewer === reviewer.slug);
  const ship = words.ship.toLowerCase();
  const skip = words.skip.toLowerCase();
  return (
    <>
      <div className="crumbs">
        <Breadcrumb trail={[{ href: urls.panel, name: "Panel" }]} here={reviewer.name} />
      </div>
      <ReviewerHead reviewer={reviewer} takes={mine} words={words} />
      {mine.length > 0 && (
        <Section
          id="scores"
          title="Scores"
          note={`How many takes gave which score, ten points a bar. Above the line ${ship}, below it ${skip}; the dashed line is the median.`}
        >
          <div className="hist-frame">
            <ScoreHistogram takes={mine} of={`${reviewer.name}’s scores`} words={words} />
            <p className="hist-scale dotscale" aria-hidden="true">
              {[0, 25, 50, 75, 100].map((tick) => (
                <span key={tick} style={{ "--v": tick } as CSSProperties}>
                  {tick}
                </span>
              ))}
            </p>
          </div>
        </Section>
      )}
      {others.length > 0 && (
        <Section
          id="agreement"
          title="Agreement"
          note={`On the tools that both judged. Below ${SHARE.minShown} of them there is no share.`}
        >
          <AgreementList of={reviewer} others={others} judged={judgedByReviewer(judgements)} />
        </Section>
      )}
      <Section id="takes" title="Takes" note={takesNote(takes.length, mine.length)}>
        <AuthorLine takes={mine} />
        <FiledTakes takes={takes} words={words} />
      </Section>
    </>
  );
}

function takesNote(shown: number, all: number): string {
  if (all === 0) return "No takes yet.";
  const which =
    shown < all ? `The newest ${shown} of ${all}; the others stand on their tools’ pages.` : "Newest first.";
  return `${which} Each links to its tool, where the whole take stands with its sources.`;
}
