import { AuthorNotice } from "@/components/review/author-notice";
import { FreshnessList } from "@/components/tool/freshness-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { Community } from "@/components/vote/community";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import type { WithTally } from "@/lib/votes/schema";
import { AddTool } from "./add-tool";
import { DecisionTable } from "./decision-table";
import { FacingHeads } from "./facing-heads";
import { OnlyDifferences } from "./only-differences";
import { PageActions } from "./page-actions";
import { RelationNotice } from "./relation-notice";
import { Scoreboard } from "./scoreboard";
import { Scorecard } from "./scorecard";
import { Standfirst } from "./standfirst";
import { TableActions } from "./table-actions";
import { Takes } from "./takes";

type ComparisonViewProps = { tools: WithTally<ToolPage>[]; reviewers: Reviewer[]; today: string; words: VerdictWords };

/** Two to six tools side by side, top to bottom: who, how they score, why, and every fact. */
export function ComparisonView({ tools, reviewers, today, words }: ComparisonViewProps) {
  const names = tools.map((tool) => tool.name);
  const takes = tools.flatMap((tool) => tool.takes);
  const panel = reviewers.filter(({ slug, active }) => active || takes.some((take) => take.reviewer.slug === slug));
  const result = likeForLike(tools.map(benchOf));
  const [first, second, third] = tools;
  return (
    <>
      <div className="crumbs">
        <Breadcrumb trail={[{ href: urls.compare, name: "Compare" }]} here={names.join(" vs ")} />
        <div className="actions">
          <AddTool tools={tools} />
          <PageActions />
        </div>
      </div>
      <FacingHeads
        tools={tools}
        words={words}
        meta={<FreshnessList facts={tools.flatMap((tool) => tool.facts)} today={today} />}
      />
      <Scoreboard result={result} names={names} panel={panel} words={words} />
      <Standfirst tools={tools} />
      {first && second && !third && <RelationNotice tools={[first, second]} />}
      <AuthorNotice takes={takes} />
      <Scorecard tools={tools} panel={panel} result={result} words={words} />
      <Section id="takes" title="Takes" note="Written by named lenses. A label says what a machine wrote.">
        <Takes tools={tools} panel={panel} words={words} />
      </Section>
      <Community tools={tools} words={words} />
      <Section
        id="decision"
        title="Decision table"
        note="Each cell carries its source and its age in days. Unknown means that nobody has published it; it never counts as no."
        tail={<TableActions title={names.join(" vs ")} tableId="facts" />}
      >
        <div id="facts">
          <OnlyDifferences>
            <DecisionTable tools={tools} words={words} today={today} />
          </OnlyDifferences>
        </div>
      </Section>
    </>
  );
}
