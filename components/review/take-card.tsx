import { BadgeCheck, Bot, Eye, UserRound } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Prose } from "@/components/ui/markdown";
import { count, formatDay } from "@/lib/format";
import { AUTHOR_WORDS, EVIDENCE_WORDS, type Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { VerdictMark } from "./verdict-mark";

/** One reviewer's take: the score, the verdict, the text, and what stands behind it. `who` names its tool where the head does not. */
export function TakeCard({ take, words, who }: { take: Take; words: VerdictWords; who?: ReactNode }) {
  const ship = take.verdict === "SHIP";
  const machine = take.authorKind !== "HUMAN";
  return (
    <article className="take">
      <div className="take__head">
        {who && <span className="take__who">{who}</span>}
        <span className="sc">
          {take.score}
          <span className="vh">/100</span>
        </span>
        <span className={`take-verdict ${ship ? "text-ship" : "text-skip"}`}>
          <VerdictMark of={ship ? "ship" : "skip"} />
          {ship ? words.ship : words.skip}
        </span>
        <span className={machine ? "byline byline--ai" : "byline"}>
          <Icon of={machine ? Bot : UserRound} size={14} />
          {AUTHOR_WORDS[take.authorKind]}
        </span>
      </div>
      <Prose>{take.body}</Prose>
      <div className="take__foot">
        <span>
          <Icon of={take.evidence === "HANDS_ON" ? BadgeCheck : Eye} size={14} />
          {EVIDENCE_WORDS[take.evidence]}
        </span>
        {take.versionJudged && <span>Judged {take.versionJudged}</span>}
        <span>
          Filed <time dateTime={take.publishedAt.toISOString()}>{formatDay(take.publishedAt)}</time>
        </span>
        <Sources sources={take.sources} />
      </div>
    </article>
  );
}

function Sources({ sources }: { sources: Take["sources"] }) {
  if (sources.length === 0) return null;
  return (
    <details className="sources">
      <summary>{count(sources.length, "source")}</summary>
      <ul>
        {sources.map(({ title, url }) => (
          <li key={title}>
            {url ? (
              <a href={url} rel="noopener nofollow">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
