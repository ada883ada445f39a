"use client";

import type { MouseEvent } from "react";
import { VerdictMark } from "@/components/review/verdict-mark";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import type { Choice } from "@/lib/votes/schema";
import { choiceWord } from "@/lib/votes/words";
import type { ShownVote } from "./use-vote";

type Props = { tool: { slug: string; name: string }; words: VerdictWords } & Pick<
  ShownVote,
  "pressed" | "isSending" | "cast"
>;

/** Ship and Skip. Without scripts they lead to a page that asks once more and says what was counted. */
export function VoteButtons(props: Props) {
  const { tool, isSending } = props;
  return (
    <form className="vote__btns" method="get" aria-label={`Vote on ${tool.name}`} aria-busy={isSending}>
      <Buttons {...props} />
    </form>
  );
}

/** The same where a form is around them already. */
export function SmallVoteButtons(props: Props) {
  const { tool, isSending } = props;
  return (
    <div className="vote__btns vote__btns--sm" role="group" aria-label={`Vote on ${tool.name}`} aria-busy={isSending}>
      <Buttons {...props} />
    </div>
  );
}

function Buttons({ tool, words, pressed, isSending, cast }: Props) {
  const press = (event: MouseEvent, choice: Choice) => {
    event.preventDefault();
    cast(choice);
  };
  return (["SHIP", "SKIP"] as const).map((choice) => {
    const mark = choice === "SHIP" ? "ship" : "skip";
    return (
      <button
        key={choice}
        type="submit"
        className={`vbtn vbtn--${mark}`}
        formAction={urls.ownVote(tool.slug)}
        formMethod="get"
        name="choice"
        value={mark}
        aria-pressed={pressed === choice}
        data-saving={(isSending && pressed === choice) || undefined}
        onClick={(event) => press(event, choice)}
      >
        <span className="vbtn__word">
          <VerdictMark of={mark} onFill={choice === "SHIP" && pressed === choice} />
          {choiceWord(choice, words)}
        </span>
        <span className="vbtn__saving" aria-hidden="true">
          Saving
        </span>
      </button>
    );
  });
}
