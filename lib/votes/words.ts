import { count, formatShare } from "../format";
import type { Code } from "../result";
import type { VerdictWords } from "../site";
import type { Choice, HoldReason, MyVote } from "./schema";
import type { Community } from "./tally";

/** Why a vote is kept without being counted, to its voter and in the public record. */
export const HOLD_WORDS: Record<HoldReason, string> = {
  NO_NETWORK: "it came without an address",
  NO_PROOF: "the browser could not do the work that is asked where many vote",
  HASTE: "many votes came from one browser within seconds",
  NETWORK_VOTERS: "many new voters came from one network today",
  NETWORK_TOOL_DAY: "one network had cast its votes on this tool for the day",
  NETWORK_TOOL_MONTH: "one network had cast its votes on this tool for the month",
  WIDE_NETWORK_TOOL: "neighbouring networks had cast their votes on this tool for the day",
  ANOMALY_RATE: "votes came far faster than usual, nearly all one way",
  ANOMALY_NEWCOMERS: "most votes came from browsers that had just appeared and voted on nothing else",
  ANOMALY_NETWORKS: "a few networks sent most of the votes",
  ANOMALY_CADENCE: "votes came as regularly as a machine sends them",
  ANOMALY_REFERRER: "most voters came from one page elsewhere, nearly all to vote one way",
  EDITOR: "an editor looks into it",
};

/** What to tell a voter whose vote was not stored. */
export const PROBLEM_WORDS: Record<Code, string> = {
  INVALID: "This vote could not be read. Reload the page and vote again.",
  FORBIDDEN: "You may not vote here.",
  UNAVAILABLE: "Your vote was not saved: the site could not store it.",
  TOOL_NOT_FOUND: "This tool is no longer listed, so there is nothing to vote on.",
  PROOF_NEEDED: "Your vote was not saved: your browser did not finish a calculation that is asked where many vote.",
  PROOF_REFUSED: "Your vote was not saved: the calculation took too long.",
  TOO_MANY_CHALLENGES:
    "Your vote was not saved: very many vote from your network right now. Vote again in ten minutes.",
  TOO_MANY_CHANGES: "You have changed your vote very often. Wait a while, then vote again.",
  TOO_MANY_VOTERS: "Too many new voters came from your network today. Vote again tomorrow.",
  SIGN_IN: "Your votes belong to your account. Sign in to change this one.",
};

export const isCode = (text: string): text is Code => text in PROBLEM_WORDS;

export const choiceWord = (choice: Choice, words: VerdictWords): string =>
  choice === "SHIP" ? words.ship : words.skip;

/** "You voted Ship." with what became of it, if it does not count. */
export function mineWords({ choice, status, reason }: MyVote, words: VerdictWords): string {
  const said = `You voted ${choiceWord(choice, words)}.`;
  if (status === "COUNTED") return said;
  const why = reason ? `: ${HOLD_WORDS[reason]}` : "";
  return status === "HELD"
    ? `${said} It is kept, and not counted while it is under review${why}.`
    : `${said} It was looked at and is not counted${why}.`;
}

/** A tally in a line, saying no more than its number of votes allows (PRODUCT: few votes). */
export function tallyWords({ ships, total, share, interval, stage }: Community, words: VerdictWords): string {
  const [ship, skip] = [words.ship.toLowerCase(), words.skip.toLowerCase()];
  if (stage === "none") return "No community votes yet";
  if (share === null || interval === null) return `${ships} ${ship}, ${total - ships} ${skip}`;
  const range = `likely ${formatShare(interval.low)} to ${formatShare(interval.high)}`;
  return `${formatShare(share)} would ${ship}, ${range}, ${stage === "early" ? "early, " : ""}${count(total, "vote")}`;
}
