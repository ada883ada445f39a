"use client";

import { Section } from "@/components/ui/section";
import { CommunityCellView } from "@/components/vote/community-cell";
import { LedgerChart } from "@/components/vote/ledger-chart";
import type { ShownVote } from "@/components/vote/use-vote";
import { VoteView } from "@/components/vote/vote-view";
import type { VerdictWords } from "@/lib/site";
import type { LedgerDay, MyVote, Tally } from "@/lib/votes/schema";
import { NO_VOTES } from "@/lib/votes/tally";
import { PROBLEM_WORDS } from "@/lib/votes/words";
import { Specimen } from "./specimen";

const TOOL = { slug: "sample-a", name: "Sample A" };
const nothing = () => {};

const vote = (tally: Partial<Tally> = {}, given: Partial<ShownVote> = {}): ShownVote => ({
  tally: { ...NO_VOTES, ...tally },
  pressed: given.mine?.choice ?? "NONE",
  mine: null,
  problem: null,
  isSending: false,
  saved: null,
  cast: nothing,
  retry: nothing,
  ...given,
});

const mine = (choice: MyVote["choice"], aside: Partial<MyVote> = {}): MyVote => ({
  choice,
  status: "COUNTED",
  reason: null,
  ...aside,
});

const STATES: Record<string, ShownVote> = {
  "none yet: an invitation": vote(),
  "one to four: counts alone": vote({ ship: 2, skip: 1 }),
  "five to nineteen: early": vote({ ship: 9, skip: 3, held: 2 }),
  "twenty and more: settled": vote({ ship: 47, skip: 17 }),
  "cast: ship": vote({ ship: 10, skip: 3 }, { mine: mine("SHIP") }),
  "cast: skip": vote({ ship: 47, skip: 18 }, { mine: mine("SKIP") }),
  sending: vote({ ship: 2, skip: 1 }, { pressed: "SHIP", isSending: true }),
  "sending for longer than it should": vote(
    { ship: 2, skip: 1 },
    { problem: "Your vote is not saved yet: the site does not answer.", isSending: true },
  ),
  failed: vote({ ship: 2, skip: 1 }, { problem: PROBLEM_WORDS.UNAVAILABLE }),
  held: vote({ ship: 9, skip: 3, held: 1 }, { mine: mine("SHIP", { status: "HELD", reason: "NETWORK_TOOL_DAY" }) }),
  rejected: vote(
    { ship: 47, skip: 17, rejected: 9 },
    { mine: mine("SKIP", { status: "REJECTED", reason: "ANOMALY_CADENCE" }) },
  ),
};

/** Ten days of fiction, newest first. */
const DAYS: LedgerDay[] = [4, 9, 7, 12, 3, 0, 5, 6, 2, 1].map((ship, i) => ({
  day: `2026-11-${String(23 - i).padStart(2, "0")}`,
  visitors: { cast: ship + (i % 4), ship, skip: i % 4 },
  members: { cast: 0, ship: 0, skip: 0 },
  held: {},
  rejected: {},
  released: 0,
}));

export function Votes({ words }: { words: VerdictWords }) {
  return (
    <Section
      id="votes"
      title="Votes"
      note="Solid ships, hollow skips; a share is shown with its interval or not at all."
    >
      {Object.entries(STATES).map(([state, shown]) => (
        <Specimen key={state} state={`Vote: ${state}`}>
          <VoteView tool={TOOL} vote={shown} words={words} />
        </Specimen>
      ))}
      {Object.entries(STATES).map(([state, shown]) => (
        <Specimen key={state} state={`In a row: ${state}`}>
          <CommunityCellView tool={TOOL} vote={shown} words={words} />
        </Specimen>
      ))}
      <Specimen state="Votes by day">
        <LedgerChart days={DAYS} name={TOOL.name} words={words} />
      </Specimen>
    </Section>
  );
}
