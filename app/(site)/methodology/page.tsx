import type { Metadata } from "next";
import { PageTitle } from "@/components/layout/page-title";
import { ProseSection } from "@/components/layout/prose-section";
import { communityRules } from "@/components/methodology/community-rules";
import { panelRules } from "@/components/methodology/panel-rules";
import { recordRules } from "@/components/methodology/record-rules";
import { env } from "@/lib/env";
import { verdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import { voteLimits } from "@/lib/votes/queries";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Method",
  description: "How verdicts, like-for-like scores, intervals, agreement and freshness are worked out.",
  alternates: { canonical: urls.methodology },
};

export default function MethodologyPage() {
  const rules = [
    ...panelRules(verdictWords()),
    ...communityRules(voteLimits(), env.VOTE_REVIEW_DAYS),
    ...recordRules(),
  ];
  return (
    <>
      <PageTitle title="Method">
        <p>
          Every figure on this page is the one that the site computes with, and the examples are computed by the same
          rules.
        </p>
      </PageTitle>
      <nav className="toc" aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <ol>
          {rules.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {rules.map(({ id, title, body }) => (
        <ProseSection key={id} id={id} title={title}>
          {body}
        </ProseSection>
      ))}
    </>
  );
}
