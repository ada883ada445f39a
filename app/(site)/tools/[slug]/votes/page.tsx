import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { MissingTool } from "@/components/tool/missing-tool";
import { LedgerView } from "@/components/vote/ledger-view";
import { missing } from "@/lib/missing";
import { verdictWords } from "@/lib/site";
import { cachedToolsNamedLike, toolAt } from "@/lib/tools/cached";
import { decodeSegment, urls } from "@/lib/urls";
import { cachedLedger } from "@/lib/votes/cached";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ slug: "_" }];

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tool } = await toolAt((await props.params).slug);
  if (!tool) return missing("No such tool");
  return {
    title: `Votes on ${tool.name}`,
    description: `Every day's votes on ${tool.name}: counted, held and rejected, visitors and members apart.`,
    alternates: { canonical: urls.ledger(tool.slug) },
    robots: { index: false, follow: true },
  };
}

export default async function LedgerPage(props: Props) {
  const { slug: raw } = await props.params;
  const { slug, tool } = await toolAt(raw);
  if (!tool) return <MissingTool asked={decodeSegment(raw)} like={await cachedToolsNamedLike(slug)} />;
  if (tool.slug !== raw) permanentRedirect(urls.ledger(tool.slug));
  return <LedgerView tool={tool} {...(await cachedLedger(tool.slug))} words={verdictWords()} />;
}
