import type { VerdictWords } from "@/lib/site";
import { communityOf } from "@/lib/votes/tally";
import { mineWords, tallyWords } from "@/lib/votes/words";
import type { ShownVote } from "./use-vote";

type Props = { vote: Pick<ShownVote, "tally" | "mine" | "saved">; words: VerdictWords; of?: string };

/** Tells a screen reader what became of the vote that was just cast here. `of`: the tool, where the page is about many. */
export function VoteStatus({ vote: { tally, mine, saved }, words, of }: Props) {
  const outcome = saved && (mine ? mineWords(mine, words) : "Your vote was removed.");
  return (
    <span className="vh" role="status">
      {outcome && `${of ? `${of}: ` : ""}${outcome} ${tallyWords(communityOf(tally), words)}.`}
    </span>
  );
}
