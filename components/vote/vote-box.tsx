"use client";

import { TriangleAlert } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import type { Tally } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { mineWords, tallyWords } from "@/lib/votes/words";
import { TallyFigure } from "./tally-figure";
import { useVote } from "./use-vote";
import { VoteButtons } from "./vote-buttons";

type Props = { tool: { slug: string; name: string }; tally: Tally; words: VerdictWords };

/** What the community says of a tool, and this browser's own vote on it. */
export function VoteBox({ tool, tally: asOfPage, words }: Props) {
  const { tally, pressed, mine, problem, isSending, cast, retry } = useVote(tool.slug, asOfPage);
  const community = communityOf(tally);
  return (
    <div className="vote">
      <TallyFigure community={community} name={tool.name} words={words} />
      <VoteButtons tool={tool} words={words} pressed={pressed} isSending={isSending} cast={cast} />
      {problem && (
        <p className="vote__problem" role="alert">
          <Icon of={TriangleAlert} size={16} />
          <span>
            {problem}{" "}
            <button className="linklike" type="button" onClick={retry}>
              Try again
            </button>
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
        )}{" "}
        <a href={urls.ledger(tool.slug)}>
          All votes<span className="vh"> on {tool.name}</span>
          {community.underReview > 0 && `, ${community.underReview} under review`}
        </a>
      </p>
      <p className="vh" role="status">
        {isSending ? "" : mine ? `${mineWords(mine, words)} ${tallyWords(community, words)}.` : ""}
      </p>
    </div>
  );
}
