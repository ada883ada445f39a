import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { OwnVote } from "@/components/vote/own-vote";
import { currentActor } from "@/lib/auth/actor";
import { verdictWords } from "@/lib/site";
import { toolAt } from "@/lib/tools/cached";
import { urls } from "@/lib/urls";
import { myVotes, tallies } from "@/lib/votes/queries";
import type { MyVote } from "@/lib/votes/schema";
import { NO_VOTES } from "@/lib/votes/tally";

// Made for one browser, and whole: without scripts nothing could put late pieces in their place.
export const instant = false;

export const metadata: Metadata = { title: "Your vote", robots: { index: false } };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function OwnVotePage({ params, searchParams }: Props) {
  // Nothing of it is made ahead: whose vote it is depends on keys that have a date.
  await connection();
  const { slug } = await params;
  const { tool } = await toolAt(slug);
  if (!tool) redirect(urls.tool(slug));
  const [{ choice, problem }, { voter }] = await Promise.all([searchParams, currentActor()]);
  const [tally, mine] = await Promise.all([
    tallies([tool.slug]),
    voter ? myVotes({ kind: "VISITOR", tokenHash: voter }, [tool.slug]) : ({} as Record<string, MyVote>),
  ]);
  return (
    <OwnVote
      tool={tool}
      tally={tally[tool.slug] ?? NO_VOTES}
      mine={mine[tool.slug] ?? null}
      asked={choice === "ship" || choice === "skip" ? choice : null}
      problem={typeof problem === "string" ? problem : null}
      seed={crypto.randomUUID()}
      words={verdictWords()}
    />
  );
}
