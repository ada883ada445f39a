"use client";

import type { VerdictWords } from "@/lib/site";
import type { Tally } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { tallyWords } from "@/lib/votes/words";
import { useVote } from "./use-vote";
import { SmallVoteButtons } from "./vote-buttons";

type Props = { tool: { slug: string; name: string }; tally: Tally; words: VerdictWords };

/** The community's word in a line of text, live. */
export function CommunityWords({ tool, tally, words }: Props) {
  return <>{tallyWords(communityOf(useVote(tool.slug, tally).tally), words)}</>;
}

/** The same in a row of the directory, with the two buttons. */
export function CommunityCell({ tool, tally: asOfPage, words }: Props) {
  const { tally, pressed, mine, problem, isSending, cast, retry } = useVote(tool.slug, asOfPage);
  const { ship, skip } = tally;
  return (
    <div className="vote-cell">
      <SmallVoteButtons tool={tool} words={words} pressed={pressed} isSending={isSending} cast={cast} />
      <small className={problem ? "err" : undefined} role="status">
        {problem ? (
          <button className="linklike" type="button" onClick={retry} title={problem}>
            Not saved. Try again
          </button>
        ) : mine ? (
          <>
            {mine.status === "COUNTED" ? `${ship} to ${skip}` : "Under review"}{" "}
            <button className="linklike" type="button" onClick={() => cast("NONE")}>
              Remove<span className="vh"> my vote on {tool.name}</span>
            </button>
          </>
        ) : ship + skip === 0 ? (
          "No votes"
        ) : (
          `${ship} to ${skip}`
        )}
      </small>
    </div>
  );
}
