import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { AuthorNotice } from "@/components/review/author-notice";
import { PanelLine } from "@/components/review/panel-line";
import { TakeList } from "@/components/review/take-list";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { FactTable } from "@/components/tool/fact-table";
import { FreshnessLine } from "@/components/tool/freshness-line";
import { PlanList } from "@/components/tool/plan-list";
import { RelatedTools } from "@/components/tool/related-tools";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { today } from "@/lib/cache";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
import { verdictWords } from "@/lib/site";
import { cachedTool } from "@/lib/tools/cached";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

type Props = { params: Promise<{ slug: string }> };

/** One placeholder that needs no query, so that a build needs no database. */
export const generateStaticParams = () => [{ slug: "_" }];

/** The tool at this address; an old slug leaves for the living one. */
async function toolOf({ params }: Props) {
  const { slug } = await params;
  const tool = await cachedTool(slug);
  if (!tool) notFound();
  if (tool.slug !== slug) permanentRedirect(urls.tool(tool.slug));
  return tool;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { slug, name, tagline } = await toolOf(props);
  return { title: name, ...(tagline && { description: tagline }), alternates: { canonical: urls.tool(slug) } };
}

export default async function ToolPage(props: Props) {
  const [tool, day] = await Promise.all([toolOf(props), today()]);
  const panel = panelVerdict(tool.takes);
  return (
    <>
      <Breadcrumb trail={[{ href: urls.tools, name: "Tools" }]} here={tool.name} />
      <p className="text-sm text-ink-2">{[tool.category.name, tool.maker].filter(Boolean).join(" · ")}</p>
      <h1 className="wrap-anywhere">{tool.name}</h1>
      {tool.tagline && <p className="mt-2 font-serif text-lg">{tool.tagline}</p>}
      <FreshnessLine facts={tool.facts} today={day} />
      <AuthorNotice takes={tool.takes} />
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
