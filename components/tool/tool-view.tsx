import { AuthorNotice } from "@/components/review/author-notice";
import { TakeList } from "@/components/review/take-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { COMMUNITY_NOTE } from "@/components/vote/community";
import { VoteBox } from "@/components/vote/vote-box";
import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import type { WithTally } from "@/lib/votes/schema";
import { CompareWith } from "./compare-with";
import { FactTable } from "./fact-table";
import { PlanList } from "./plan-list";
import { TakesSpread } from "./takes-spread";
import { ToolHead } from "./tool-head";

type ToolViewProps = { tool: WithTally<ToolPage>; reviewers: readonly Reviewer[]; today: string; words: VerdictWords };

/** Everything about one tool, top to bottom: who, how the panel sees it, why, what it costs, every fact, what else there is. */
export function ToolView({ tool, reviewers, today, words }: ToolViewProps) {
  return (
    <>
      <div className="crumbs">
        <Breadcrumb
          trail={[
            { href: urls.tools, name: "Tools" },
            { href: urls.category(tool.category.slug), name: tool.category.name },
          ]}
          here={tool.name}
        />
      </div>
      <ToolHead tool={tool} words={words} today={today} />
      <AuthorNotice takes={tool.takes} />
      <Section id="takes" title="Takes" note={takesNote(tool)}>
        <TakesSpread tool={tool} words={words} />
        <TakeList tool={tool} reviewers={reviewers} words={words} />
      </Section>
      <Section id="community" title="Community" note={COMMUNITY_NOTE}>
        <div className="ledger-body">
          <VoteBox tool={{ slug: tool.slug, name: tool.name }} tally={tool.tally} words={words} />
        </div>
      </Section>
      <Section id="pricing" title="Pricing">
        <div className="ledger-body">
          <PlanList plans={tool.plans} today={today} />
        </div>
      </Section>
      <Section
        id="facts"
        title="Facts"
        note="Each with its source and its age in days. What is not listed here is not known."
      >
        <FactTable name={tool.name} facts={tool.facts} today={today} />
      </Section>
      <CompareWith tool={tool} />
    </>
  );
}

const takesNote = ({ takes, name }: ToolPage) =>
  takes.length === 0 ? `No reviewer has judged ${name} yet.` : "One score of 0 to 100 each, and ship or skip.";
