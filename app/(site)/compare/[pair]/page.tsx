import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { DecisionTable } from "@/components/comparison/decision-table";
import { Headline } from "@/components/comparison/headline";
import { HeroColumn } from "@/components/comparison/hero-column";
import { MissingComparison } from "@/components/comparison/missing-comparison";
import { RelationNotice } from "@/components/comparison/relation-notice";
import { Scorecard } from "@/components/comparison/scorecard";
import { PageHead } from "@/components/tool/page-head";
import { today } from "@/lib/cache";
import { canonicalAddress } from "@/lib/comparisons/address";
import { isIndexable } from "@/lib/comparisons/indexable";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { resolveAddress, slugsToFind } from "@/lib/comparisons/resolve";
import { missing } from "@/lib/missing";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { cachedTool, cachedToolsNamedLike } from "@/lib/tools/cached";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ pair: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ pair: "_" }];

/** What the address asks for. */
async function resolve({ params }: Props) {
  const { pair } = await params;
  return resolveAddress(pair, await Promise.all(slugsToFind(pair).map(cachedTool)));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await resolve(props);
  if (found.kind === "missing") return missing("No such comparison");
  if (found.kind !== "show") return {};
  const names = found.tools.map((tool) => tool.name);
  return {
    title: names.join(" vs "),
    description: `${names.join(" against ")}: the panel's verdicts, scores on the reviewers who judged them all, prices and sourced facts.`,
    alternates: { canonical: urls.comparison(canonicalAddress(found.tools.map(({ slug }) => slug))) },
    robots: { index: isIndexable(found.tools), follow: true },
  };
}

export default async function ComparisonPage(props: Props) {
  const [found, panel, day] = await Promise.all([resolve(props), cachedReviewers(), today()]);
  if (found.kind === "tool") permanentRedirect(urls.tool(found.slug));
  if (found.kind === "moved") permanentRedirect(urls.comparison(found.address));
  if (found.kind === "missing") {
    const like = await Promise.all(found.unknown.map(cachedToolsNamedLike));
    return <MissingComparison asked={found.asked} unknown={found.unknown} like={like} />;
  }
  const { tools } = found;
  const names = tools.map((tool) => tool.name);
  const [first, second, third] = tools;
  return (
    <>
      <PageHead
        trail={[{ href: urls.compare, name: "Compare" }]}
        title={names.join(" vs ")}
        lead="Which one should you ship with? Verdicts, scores, prices and facts, side by side."
        tools={tools}
        today={day}
      />
      <div className="my-8 grid gap-8 md:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {tools.map((tool) => (
          <HeroColumn key={tool.slug} tool={tool} words={verdictWords()} />
        ))}
      </div>
      <div className="space-y-(--space-block)">
        <Headline result={likeForLike(tools.map(benchOf))} names={names} panel={panel} />
        {first && second && !third && <RelationNotice tools={[first, second]} />}
        <DecisionTable tools={tools} words={verdictWords()} today={day} />
        <Scorecard tools={tools} panel={panel} words={verdictWords()} />
      </div>
    </>
  );
}
