"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { Tally, Wish } from "@/lib/votes/schema";
import { atFirst, castVote, stateOf, subscribeTo } from "./store";

/** The votes on a tool as this browser sees them; before anything is known, as the page says. */
export function useVote(tool: string, tally: Tally) {
  const subscribe = useMemo(() => subscribeTo(tool), [tool]);
  const state = useSyncExternalStore(subscribe, () => stateOf(tool), atFirst);
  const shown = state.wish === null ? (state.mine?.choice ?? "NONE") : state.wish;
  return {
    tally: state.tally ?? tally,
    /** What is pressed: what is stored, or at once what was wished. A wish that failed is not shown as cast. */
    pressed: state.problem === null ? shown : (state.mine?.choice ?? "NONE"),
    mine: state.wish === null ? state.mine : null,
    problem: state.problem,
    isSending: state.isSending,
    cast: (wish: Wish) => castVote(tool, wish),
    retry: () => state.wish && castVote(tool, state.wish),
  };
}
