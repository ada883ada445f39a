"use client";

import type { FormEvent } from "react";
import { VerdictMark } from "@/components/review/verdict-mark";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import type { Choice, Wish } from "@/lib/votes/schema";
import { choiceWord } from "@/lib/votes/words";

type Props = {
  tool: { slug: string; name: string };
  words: VerdictWords;
  pressed: Wish;
  isSending: boolean;
  cast: (wish: Wish) => void;
  small?: boolean;
};

/** Ship and Skip. Without scripts they lead to a page that asks once more and says what was counted. */
export function VoteButtons({ tool, words, pressed, isSending, cast, small = false }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const choice = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value");
    if (choice) cast(choice.toUpperCase() as Choice);
  };
  return (
    <form
      className={small ? "vote__btns vote__btns--sm" : "vote__btns"}
      action={urls.ownVote(tool.slug)}
      method="get"
      onSubmit={submit}
      aria-label={`Vote on ${tool.name}`}
      aria-busy={isSending}
    >
      {(["SHIP", "SKIP"] as const).map((choice) => {
        const mark = choice === "SHIP" ? "ship" : "skip";
        return (
          <button
            key={choice}
            className={`vbtn vbtn--${mark}`}
            name="choice"
            value={mark}
            aria-pressed={pressed === choice}
          >
            <VerdictMark of={mark} onFill={choice === "SHIP" && pressed === choice} />
            {choiceWord(choice, words)}
          </button>
        );
      })}
    </form>
  );
}
