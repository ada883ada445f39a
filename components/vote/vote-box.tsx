"use client";

import type { VerdictWords } from "@/lib/site";
import type { Tally } from "@/lib/votes/schema";
import { useVote } from "./use-vote";
import { VoteView } from "./vote-view";

type Props = { tool: { slug: string; name: string }; tally: Tally; words: VerdictWords };

/** What the community says of a tool, and this browser's own vote on it. */
export function VoteBox({ tool, tally, words }: Props) {
  return <VoteView tool={tool} vote={useVote(tool.slug, tally)} words={words} />;
}
