import { PageTitle } from "@/components/layout/page-title";
import { VerdictMark } from "@/components/review/verdict-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { VerdictWords } from "@/lib/site";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import { vote } from "@/lib/votes/actions";
import { type MyVote, NO_PROOF_POSSIBLE, type Tally } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { choiceWord, isCode, mineWords, PROBLEM_WORDS } from "@/lib/votes/words";
import { TallyFigure } from "./tally-figure";

type Asked = "ship" | "skip";
type Props = {
  tool: Named;
  tally: Tally;
  mine: MyVote | null;
  /** What was pressed on the page before. */
  asked: Asked | null;
  problem: string | null;
  seed: string;
  words: VerdictWords;
};

/** Where a vote without scripts is confirmed, and where it says what was counted. */
export function OwnVote({ tool, tally, mine, asked, problem, seed, words }: Props) {
  const form = { tool, seed, words };
  const current = mine ? (mine.choice.toLowerCase() as Asked) : null;
  const others = (["ship", "skip"] as const).filter((choice) => choice !== current);
  return (
    <>
      <div className="crumbs">
        <Breadcrumb
          trail={[
            { href: urls.tools, name: "Tools" },
            { href: urls.tool(tool.slug), name: tool.name },
          ]}
          here="Your vote"
        />
      </div>
      <PageTitle title={<>Your vote on {tool.name}</>}>
        <p role="status">
          {problem ? (
            <span className="err">{isCode(problem) ? PROBLEM_WORDS[problem] : PROBLEM_WORDS.UNAVAILABLE}</span>
          ) : mine ? (
            mineWords(mine, words)
          ) : (
            "You have not voted on it."
          )}
        </p>
      </PageTitle>
      <div className="own-vote">
        <div className="vote__btns">
          {(asked && asked !== current ? [asked] : others).map((choice) => (
            <VoteForm key={choice} choice={choice} {...form} />
          ))}
          {mine && <VoteForm choice="none" {...form} />}
        </div>
        <TallyFigure community={communityOf(tally)} name={tool.name} words={words} />
        <p className="own-vote__links">
          <a href={urls.tool(tool.slug)}>Back to {tool.name}</a> <a href={urls.ledger(tool.slug)}>All votes</a>
        </p>
      </div>
    </>
  );
}

/** One button that sends one vote. Its seed makes it one however often it is pressed. */
function VoteForm({
  choice,
  tool,
  seed,
  words,
}: {
  choice: Asked | "none";
  tool: Named;
  seed: string;
  words: VerdictWords;
}) {
  return (
    <form action={vote}>
      <input type="hidden" name="tool" value={tool.slug} />
      <input type="hidden" name="choice" value={choice} />
      <input type="hidden" name="seed" value={seed} />
      <input type="hidden" name="proof" value={NO_PROOF_POSSIBLE} />
      {choice === "none" ? (
        <button className="btn" type="submit">
          Remove my vote
        </button>
      ) : (
        <button className={`vbtn vbtn--${choice}`} type="submit">
          <span className="vbtn__word">
            <VerdictMark of={choice} />
            Vote {choiceWord(choice === "ship" ? "SHIP" : "SKIP", words)}
          </span>
        </button>
      )}
    </form>
  );
}
