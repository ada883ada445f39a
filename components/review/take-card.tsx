import { Bot, ClockAlert, UserRound } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { AUTHOR_WORDS, type Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { TakeFoot } from "./take-foot";
import { TakeText } from "./take-text";
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
        {take.needsRecheck && (
          <span className="flag flag--stale">
            <Icon of={ClockAlert} size={14} />
            Being re-checked
          </span>
        )}
        <span className={machine ? "byline byline--ai" : "byline"}>
          <Icon of={machine ? Bot : UserRound} size={14} />
          {AUTHOR_WORDS[take.authorKind]}
        </span>
      </div>
      <TakeText body={take.body} />
      <TakeFoot take={take} />
    </article>
  );
}
