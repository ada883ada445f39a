import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { MissingTool } from "@/components/tool/missing-tool";
import { LedgerView } from "@/components/vote/ledger-view";
import { missing } from "@/lib/missing";
import { verdictWords } from "@/lib/site";
import { cachedTool, cachedToolsNamedLike } from "@/lib/tools/cached";
import { readSlug } from "@/lib/tools/slug";
import { decodeSegment, urls } from "@/lib/urls";
import { cachedLedger } from "@/lib/votes/cached";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ slug: "_" }];

async function toolOf({ params }: Props) {
  const { slug: raw } = await params;
  const slug = readSlug(decodeSegment(raw));
  return { raw, slug, tool: await cachedTool(slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tool } = await toolOf(props);
  if (!tool) return missing("No such tool");
  return {
    title: `Votes on ${tool.name}`,
    description: `Every day's votes on ${tool.name}: counted, held and rejected, visitors and members apart.`,
    alternates: { canonical: urls.ledger(tool.slug) },
    robots: { index: false, follow: true },
  };
}

export default async function LedgerPage(props: Props) {
  const { raw, slug, tool } = await toolOf(props);
  if (!tool) return <MissingTool asked={decodeSegment(raw)} like={await cachedToolsNamedLike(slug)} />;
  if (tool.slug !== raw) permanentRedirect(urls.ledger(tool.slug));
  return <LedgerView tool={tool} {...(await cachedLedger(tool.slug))} words={verdictWords()} />;
}
