import { BadgeCheck, Bot, Eye, UserRound } from "lucide";
import { VerdictMark } from "@/components/review/verdict-mark";
import { Icon } from "@/components/ui/icon";
import { formatDay } from "@/lib/format";
import { firstSentences } from "@/lib/reviews/first-sentences";
import { AUTHOR_WORDS, EVIDENCE_WORDS, type FiledTake } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

/** One reviewer's takes, newest first: score and verdict, the tool, and how the take begins. */
export function FiledTakes({ takes, words }: { takes: readonly FiledTake[]; words: VerdictWords }) {
  return (
    <ul className="filed">
      {takes.map((take) => (
        <li key={take.tool.slug}>
          <FiledTakeRow take={take} words={words} />
        </li>
      ))}
    </ul>
  );
}

function FiledTakeRow({ take, words }: { take: FiledTake; words: VerdictWords }) {
  const ship = take.verdict === "SHIP";
  const machine = take.authorKind !== "HUMAN";
  return (
    <article className="take">
      <p className="filed__score">
        <b>{take.score}</b>
        <span className="vh">/100, </span>
        <span className={`take-verdict ${ship ? "text-ship" : "text-skip"}`}>
          <VerdictMark of={ship ? "ship" : "skip"} />
          {ship ? words.ship : words.skip}
        </span>
      </p>
      <div>
        <h3>
          {/* A plain link: hundreds of prefetching ones would cost more than they save. */}
          <a href={urls.tool(take.tool.slug)}>{take.tool.name}</a>
        </h3>
        <p className="filed__text">{firstSentences(take.body)}</p>
        <div className="take__foot">
          <span className={machine ? "byline byline--ai" : "byline"}>
            <Icon of={machine ? Bot : UserRound} size={14} />
            {AUTHOR_WORDS[take.authorKind]}
          </span>
          <span>
            <Icon of={take.evidence === "HANDS_ON" ? BadgeCheck : Eye} size={14} />
            {EVIDENCE_WORDS[take.evidence]}
          </span>
          <span>
            Filed <time dateTime={take.publishedAt.toISOString()}>{formatDay(take.publishedAt)}</time>
          </span>
        </div>
      </div>
    </article>
  );
}
