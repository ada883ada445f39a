import type { Metadata } from "next";
import Link from "next/link";
import { permanentRedirect } from "next/navigation";
import { PanelLine } from "@/components/review/panel-line";
import { TakeList } from "@/components/review/take-list";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { FactTable } from "@/components/tool/fact-table";
import { MissingTool } from "@/components/tool/missing-tool";
import { PageHead } from "@/components/tool/page-head";
import { PlanList } from "@/components/tool/plan-list";
import { RelatedTools } from "@/components/tool/related-tools";
import { today } from "@/lib/cache";
import { entryLabel } from "@/lib/facts/entry-label";
import { missing } from "@/lib/missing";
import { panelVerdict } from "@/lib/reviews/verdict";
import { verdictWords } from "@/lib/site";
import { cachedTool, cachedToolsNamedLike } from "@/lib/tools/cached";
import { readSlug } from "@/lib/tools/slug";
import { decodeSegment, urls } from "@/lib/urls";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ slug: "_" }];

/** The tool at this address, also by an old slug or an odd spelling of one. */
async function toolOf({ params }: Props) {
  const { slug: raw } = await params;
  const slug = readSlug(decodeSegment(raw));
  return { raw, slug, tool: await cachedTool(slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tool } = await toolOf(props);
  if (!tool) return missing("No such tool");
  return { title: tool.name, description: tool.tagline, alternates: { canonical: urls.tool(tool.slug) } };
}

export default async function ToolPage(props: Props) {
  const [{ raw, slug, tool }, day] = await Promise.all([toolOf(props), today()]);
  if (!tool) return <MissingTool asked={decodeSegment(raw)} like={await cachedToolsNamedLike(slug)} />;
  if (tool.slug !== raw) permanentRedirect(urls.tool(tool.slug));
  const panel = panelVerdict(tool.takes);
  return (
    <>
      <PageHead
        trail={[{ href: urls.tools, name: "Tools" }]}
        title={tool.name}
        lead={tool.tagline}
        tools={[tool]}
        today={day}
      />
      <p className="mt-2 text-sm text-ink-2">{[tool.category.name, tool.maker].filter(Boolean).join(" · ")}</p>
      <div className="my-6 space-y-2">
        <VerdictStamp panel={panel} words={verdictWords()} />
        <p className="text-sm text-ink-2">
          <PanelLine panel={panel} />
        </p>
        <p>No community votes yet</p>
        {tool.description && <p className="max-w-(--measure) font-serif text-md">{tool.description}</p>}
        {tool.websiteUrl && (
          <a href={tool.websiteUrl} rel="noopener nofollow" className="wrap-anywhere">
            {tool.websiteUrl}
          </a>
        )}
      </div>
      <h2 className="border-t-2 border-ink pt-4 pb-2">Pricing: {entryLabel(tool.plans) ?? "unknown"}</h2>
      <PlanList plans={tool.plans} />
      <FactTable name={tool.name} facts={tool.facts} today={day} />
      <TakeList takes={tool.takes} words={verdictWords()} />
      <RelatedTools tool={tool} />
      <p className="mt-6">
        <Link href={urls.compare}>Compare {tool.name} with another tool</Link>
      </p>
    </>
  );
}
