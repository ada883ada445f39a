import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { ComparisonView } from "@/components/comparison/comparison-view";
import { MissingComparison } from "@/components/comparison/missing-comparison";
import { today } from "@/lib/cache";
import { canonicalAddress } from "@/lib/comparisons/address";
import { isIndexable } from "@/lib/comparisons/indexable";
import { resolveAddress, slugsToFind } from "@/lib/comparisons/resolve";
import { missing } from "@/lib/missing";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { cachedTool, cachedToolsNamedLike } from "@/lib/tools/cached";
import { urls } from "@/lib/urls";
import { cachedTally } from "@/lib/votes/cached";

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
    alternates: { canonical: urls.comparison(canonicalAddress(found.tools.map((tool) => tool.slug))) },
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
  const tools = await Promise.all(found.tools.map(async (tool) => ({ ...tool, tally: await cachedTally(tool.slug) })));
  return <ComparisonView tools={tools} reviewers={panel} today={day} words={verdictWords()} />;
}
