import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { ProseSection } from "@/components/layout/prose-section";
import { AuthorLine } from "@/components/panel/author-line";
import { Disclosures } from "@/components/panel/disclosures";
import { cachedPanelJudgements, cachedReviewers } from "@/lib/reviews/cached";
import { siteName, verdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const generateMetadata = (): Metadata => ({
  title: "About",
  description: `What ${siteName()} is, who stands behind its panel, and how it pays for itself.`,
  alternates: { canonical: urls.about },
});

export default async function AboutPage() {
  const [reviewers, judgements] = await Promise.all([cachedReviewers(), cachedPanelJudgements()]);
  const words = verdictWords();
  return (
    <>
      <PageTitle title={`About ${siteName()}`}>
        <p>It helps people decide which AI tool to ship with, and says how sure it is.</p>
      </PageTitle>
      <ProseSection id="what" title="What this is">
        <p>
          A panel of named lenses gives each tool a score and one word, {words.ship} or {words.skip}. Facts and prices
          stand beside them with their source and age. Any two to six tools can be put side by side, and the comparison
          rests on the reviewers who judged them all. <Link href={urls.methodology}>Every rule is written down</Link>.
        </p>
      </ProseSection>
      <ProseSection id="panel" title="Who is behind the panel">
        <p>
          Lenses, not people. Each asks its own question of a tool, always from the same side:{" "}
          <Link href={urls.panel}>see the panel</Link>.
        </p>
        <AuthorLine takes={judgements} />
        <Disclosures reviewers={reviewers} />
        <p>Every take says who or what wrote it, whether the tool was used for it, and what it rests on.</p>
      </ProseSection>
      <ProseSection id="money" title="Money">
        <p>
          Nobody can pay for a verdict, a score or a place in a list. The rules that work them out are given scores and
          words, and nothing about money. There are no advertisements.
        </p>
      </ProseSection>
      <ProseSection id="source" title="Open source">
        <p>
          The program, its rules and its takes are open source under the MIT licence. Names, makers, prices and limits
          come from lists that others put together: models.dev, awesome-generative-ai and awesome-ai-tools. Anybody can
          run a copy of the site with one command, and change it.
        </p>
      </ProseSection>
      <ProseSection id="mistakes" title="Mistakes">
        <p>
          If something here is wrong, tell whoever runs this copy of the site which page it is on, what it should say,
          and where that is written. There is no form for it yet. What is corrected in a take is listed under{" "}
          <Link href={urls.corrections}>corrections</Link>.
        </p>
      </ProseSection>
    </>
  );
}
