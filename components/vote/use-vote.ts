"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { MyVote, Tally, Wish } from "@/lib/votes/schema";
import { atFirst, castVote, stateOf, subscribeTo } from "./store";

/** The votes on a tool, as they are shown to this browser. */
export type ShownVote = {
  tally: Tally;
  /** What is pressed: what is stored, or at once what was wished. A wish that failed is not shown as cast. */
  pressed: Wish;
  mine: MyVote | null;
  problem: string | null;
  isSending: boolean;
  saved: Wish | null;
  cast: (wish: Wish) => void;
  retry: () => void;
};

/** The votes on a tool as this browser sees them; before anything is known, as the page says. */
export function useVote(tool: string, tally: Tally): ShownVote {
  const subscribe = useMemo(() => subscribeTo(tool), [tool]);
  const state = useSyncExternalStore(subscribe, () => stateOf(tool), atFirst);
  const { wish, mine, problem, isSending, saved } = state;
  return {
    tally: state.tally ?? tally,
    pressed: (problem === null && wish) || (mine?.choice ?? "NONE"),
    mine: wish === null || problem !== null ? mine : null,
    problem,
    isSending,
    saved,
    cast: (next) => castVote(tool, next),
    retry: () => wish && castVote(tool, wish),
  };
}
