import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { DecisionTable } from "@/components/comparison/decision-table";
import { Headline } from "@/components/comparison/headline";
import { HeroColumn } from "@/components/comparison/hero-column";
import { RelationNotice } from "@/components/comparison/relation-notice";
import { Scorecard } from "@/components/comparison/scorecard";
import { AuthorNotice } from "@/components/review/author-notice";
import { FreshnessLine } from "@/components/tool/freshness-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { today } from "@/lib/cache";
import { canonicalAddress } from "@/lib/comparisons/address";
import { isIndexable } from "@/lib/comparisons/comparability";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { resolveAddress, slugsToFind } from "@/lib/comparisons/resolve";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { cachedTool } from "@/lib/tools/cached";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ pair: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ pair: "_" }];

/** The tools that an address asks for; leaves the page for what the address should have been. */
async function toolsOf({ params }: Props): Promise<ToolPage[]> {
  const { pair } = await params;
  const found = await Promise.all(slugsToFind(pair).map(cachedTool));
  const resolution = resolveAddress(pair, found);
  if (resolution.kind === "unknown") notFound();
  if (resolution.kind === "tool") permanentRedirect(urls.tool(resolution.slug));
  if (resolution.kind === "moved") permanentRedirect(urls.comparison(resolution.address));
  return found.flatMap((tool) => tool ?? []);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const tools = await toolsOf(props);
  const [first, second] = tools;
  const relation = first?.related.find((tool) => tool.slug === second?.slug)?.kind ?? null;
  const names = tools.map((tool) => tool.name);
  return {
    title: names.join(" vs "),
    description: `${names.join(" against ")}: the panel's verdicts, scores on the reviewers who judged them all, prices and sourced facts.`,
    alternates: { canonical: urls.comparison(canonicalAddress(tools.map((tool) => tool.slug))) },
    robots: {
      index: isIndexable(
        relation,
        tools.map((tool) => tool.takes.length),
      ),
      follow: true,
    },
  };
}

export default async function ComparisonPage(props: Props) {
  const [tools, panel, day] = await Promise.all([toolsOf(props), cachedReviewers(), today()]);
  const names = tools.map((tool) => tool.name);
  const [first, second, third] = tools;
  return (
    <>
      <Breadcrumb trail={[{ href: urls.compare, name: "Compare" }]} here={names.join(" vs ")} />
      <h1 className="wrap-anywhere">{names.join(" vs ")}</h1>
      <p className="mt-2 font-serif text-lg">
        Which one should you ship with? Verdicts, scores, prices and facts, side by side.
      </p>
      <FreshnessLine facts={tools.flatMap((tool) => tool.facts)} today={day} />
      <AuthorNotice takes={tools.flatMap((tool) => tool.takes)} />
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
