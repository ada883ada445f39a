import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "../cache";
import { ledgerOf, tallies } from "./queries";
import { NO_VOTES } from "./tally";

/** A tool's tally as of some minutes ago: votes make no page anew, and browsers ask for the live numbers. */
export async function cachedTally(slug: string) {
  "use cache";
  cacheTag(tags.tallies);
  cacheLife("content");
  return (await tallies([slug]))[slug] ?? NO_VOTES;
}

/** A tool's ledger and the tally that it comes to, some minutes old: read together, so that a page does not contradict itself. */
export async function cachedLedger(slug: string) {
  "use cache";
  cacheTag(tags.tallies);
  cacheLife("content");
  const [days, { [slug]: tally = NO_VOTES }] = await Promise.all([ledgerOf(slug), tallies([slug])]);
  return { days: days ?? [], tally };
}
