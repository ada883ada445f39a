"use client";

import { TriangleAlert } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import { communityOf } from "@/lib/votes/tally";
import { mineWords } from "@/lib/votes/words";
import { TallyFigure } from "./tally-figure";
import type { ShownVote } from "./use-vote";
import { VoteButtons } from "./vote-buttons";
import { VoteStatus } from "./vote-status";

type Props = { tool: { slug: string; name: string }; vote: ShownVote; words: VerdictWords };

/** A tally with its two buttons, in whatever state. Each part has its place kept, so that nothing moves when it is filled. */
export function VoteView({ tool, vote, words }: Props) {
  const { tally, mine, problem, isSending, cast, retry } = vote;
  const { underReview } = communityOf(tally);
  return (
    <div className="vote">
      <div className="vote__figure">
        <TallyFigure community={communityOf(tally)} name={tool.name} words={words} />
      </div>
      <VoteButtons tool={tool} words={words} {...vote} />
      <div className="vote__said">
        <p className="vote__fine">
          <a href={urls.ledger(tool.slug)}>
            All votes<span className="vh"> on {tool.name}</span>
            {underReview > 0 && `, ${underReview} under review`}
          </a>
        </p>
        {problem && (
          <p className="err" role="alert">
            <Icon of={TriangleAlert} size={16} />
            <span>
              {problem}{" "}
              {isSending ? (
                "It is still being tried."
              ) : (
                <button className="linklike" type="button" onClick={retry}>
                  Try again
                </button>
              )}
            </span>
          </p>
        )}
        <p className="vote__fine">
          {mine ? (
            <>
              {mineWords(mine, words)}{" "}
              <button className="linklike" type="button" onClick={() => cast("NONE")}>
                Remove my vote
              </button>
            </>
          ) : (
            "One vote a person. Change or remove it at any time."
          )}
        </p>
      </div>
      <VoteStatus vote={vote} words={words} />
    </div>
  );
}
