import Link from "next/link";
import { PanelSpark } from "@/components/chart/panel-spark";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { formatShortDay } from "@/lib/format";
import type { LatestVerdict } from "@/lib/front/schema";
import type { Reviewer } from "@/lib/reviews/schema";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

type LatestVerdictsProps = { verdicts: readonly LatestVerdict[]; panel: readonly Reviewer[]; words: VerdictWords };

/** The tools with the newest takes. */
export function LatestVerdicts({ verdicts, panel, words }: LatestVerdictsProps) {
  return (
    <section aria-labelledby="latest-verdicts">
      <div className="kick">
        <h2 id="latest-verdicts">Latest verdicts</h2>
        <Link href={urls.tools}>All tools</Link>
      </div>
      {verdicts.length === 0 && <p>No verdicts yet.</p>}
      <ul>
        {verdicts.map((tool) => (
          <li key={tool.slug} className="vrow">
            <b>
              <Link href={urls.tool(tool.slug)}>{tool.name}</Link>
            </b>
            <span className="r">
              <VerdictStamp panel={panelVerdict(tool.takes)} words={words} small />
            </span>
            <small>
              {[tool.maker, tool.category].filter(Boolean).join(" · ")} ·{" "}
              <time dateTime={tool.publishedAt.toISOString()}>{formatShortDay(tool.publishedAt)}</time>
            </small>
            <span className="r">
              <PanelSpark takes={tool.takes} panel={panel} words={words} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
