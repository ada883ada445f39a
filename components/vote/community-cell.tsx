"use client";

import type { VerdictWords } from "@/lib/site";
import type { Tally } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { tallyWords } from "@/lib/votes/words";
import { type ShownVote, useVote } from "./use-vote";
import { SmallVoteButtons } from "./vote-buttons";
import { VoteStatus } from "./vote-status";

type Tool = { slug: string; name: string };
type Props = { tool: Tool; tally: Tally; words: VerdictWords };

/** The community's word in a line of text, live. */
export function CommunityWords({ tool, tally, words }: Props) {
  return <>{tallyWords(communityOf(useVote(tool.slug, tally).tally), words)}</>;
}

/** The same in a row of the directory, with the two buttons. */
export function CommunityCell({ tool, tally, words }: Props) {
  return <CommunityCellView tool={tool} vote={useVote(tool.slug, tally)} words={words} />;
}

export function CommunityCellView({ tool, vote, words }: { tool: Tool; vote: ShownVote; words: VerdictWords }) {
  const { tally, mine, problem, isSending, cast, retry } = vote;
  const { ship, skip } = tally;
  const counts = ship + skip === 0 ? "No votes" : `${ship} to ${skip}`;
  return (
    <div className="vote-cell">
      <SmallVoteButtons tool={tool} words={words} {...vote} />
      {problem ? (
        <small className="vote-cell__err" role="alert">
          <span className="vh">
            {tool.name}: {problem}
          </span>
          Not saved{" "}
          {!isSending && (
            <button className="linklike" type="button" onClick={retry} title={problem}>
              Try again
            </button>
          )}
        </small>
      ) : (
        <small>
          {mine ? (
            <>
              {`${mine.status === "COUNTED" ? counts : "Not counted"} `}
              <button className="linklike" type="button" onClick={() => cast("NONE")}>
                Remove<span className="vh"> my vote on {tool.name}</span>
              </button>
            </>
          ) : (
            counts
          )}
        </small>
      )}
      <VoteStatus vote={vote} words={words} of={tool.name} />
    </div>
  );
}
