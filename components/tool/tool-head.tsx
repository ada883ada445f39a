import { PanelSummary } from "@/components/review/panel-summary";
import { DisclosureLines } from "@/components/review/take-foot";
import { FreshnessList } from "@/components/tool/freshness-list";
import { CommunityWords } from "@/components/vote/community-cell";
import { entryLabel } from "@/lib/facts/entry-label";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import type { WithTally } from "@/lib/votes/schema";

/** The head of a tool's page: who it is, what the panel says and how sure that is, what it costs, how fresh its facts are. */
export function ToolHead({ tool, words, today }: { tool: WithTally<ToolPage>; words: VerdictWords; today: string }) {
  const panel = panelVerdict(tool.takes);
  return (
    <header className="ledger facing tool-head">
      <FreshnessList facts={tool.facts} today={today} />
      <div className="colA">
        <p className="tool-top">{[tool.category.name, tool.maker].filter(Boolean).join(" · ")}</p>
        <h1 className="tool-name">{tool.name}</h1>
        {tool.tagline && <p className="tool-line">{tool.tagline}</p>}
        <PanelSummary
          panel={panel}
          entry={entryLabel(tool.plans)}
          community={<CommunityWords tool={{ slug: tool.slug, name: tool.name }} tally={tool.tally} words={words} />}
          words={words}
        />
      </div>
      <div className="tool-head__text">
        {tool.description && <p className="tool-head__lead">{tool.description}</p>}
        {tool.bestFor && (
          <p>
            <strong>Best for</strong> {tool.bestFor}
          </p>
        )}
        <DisclosureLines disclosures={tool.disclosures} />
        {tool.websiteUrl && URL.canParse(tool.websiteUrl) && (
          <p>
            <a href={tool.websiteUrl} rel="noopener nofollow">
              {new URL(tool.websiteUrl).hostname.replace(/^www\./, "")}
            </a>
          </p>
        )}
      </div>
    </header>
  );
}
