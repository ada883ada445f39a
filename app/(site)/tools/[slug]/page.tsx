import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { MissingTool } from "@/components/tool/missing-tool";
import { ToolView } from "@/components/tool/tool-view";
import { today } from "@/lib/cache";
import { missing } from "@/lib/missing";
import { cachedReviewers } from "@/lib/reviews/cached";
import { verdictWords } from "@/lib/site";
import { cachedToolsNamedLike, toolAt } from "@/lib/tools/cached";
import { decodeSegment, urls } from "@/lib/urls";
import { cachedTally } from "@/lib/votes/cached";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ slug: "_" }];

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tool } = await toolAt((await props.params).slug);
  if (!tool) return missing("No such tool");
  return { title: tool.name, description: tool.tagline, alternates: { canonical: urls.tool(tool.slug) } };
}

export default async function ToolPage(props: Props) {
  const { slug: raw } = await props.params;
  const [{ slug, tool }, panel, day] = await Promise.all([toolAt(raw), cachedReviewers(), today()]);
  if (!tool) return <MissingTool asked={decodeSegment(raw)} like={await cachedToolsNamedLike(slug)} />;
  if (tool.slug !== raw) permanentRedirect(urls.tool(tool.slug));
  const voted = { ...tool, tally: await cachedTally(tool.slug) };
  return <ToolView tool={voted} reviewers={panel} today={day} words={verdictWords()} />;
}
