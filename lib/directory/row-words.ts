import { entryLabel } from "../facts/entry-label";
import { ageInDays, isStale } from "../facts/freshness";
import { formatMoney } from "../format";
import type { DirectoryRow, RowFact } from "./schema";

/** A number of tokens in three figures: 1,048,576 is "1.05M", 262,144 is "262K". */
export const formatTokens = (tokens: number): string =>
  new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 }).format(tokens);

const money = (fact: RowFact | undefined): string | null =>
  fact?.state === "VALUE" && fact.amountMinor !== null && fact.currency !== null
    ? formatMoney(fact.amountMinor, fact.currency, fact.unitScale)
    : null;

/** Price per million tokens in and out; for what has no such price its entry label. Null: unknown. */
export function priceWords({ facts, plans }: Pick<DirectoryRow, "facts" | "plans">): string | null {
  const into = money(facts["price-input"]);
  const out = money(facts["price-output"]);
  const both = [facts["price-input"], facts["price-output"]];
  if (into && out && both.every((fact) => fact?.amountMinor === 0)) return "Free";
  if (into && facts["price-output"]?.state === "NOT_APPLICABLE") return into;
  if (into || out) return `${into ?? "?"} / ${out ?? "?"}`;
  return entryLabel(plans);
}

/** The context window. Null: unknown. */
export function contextWords({ facts }: Pick<DirectoryRow, "facts">): string | null {
  const fact = facts["context-window"];
  if (fact?.state === "NOT_APPLICABLE") return "n/a";
  return fact?.state === "VALUE" && fact.number !== null ? formatTokens(fact.number) : null;
}

/** What is open of a tool: its weights if anything is known of them, else its source. Null: unknown. */
export function openness({ facts }: Pick<DirectoryRow, "facts">): { open: boolean; what: "weights" | "source" } | null {
  for (const what of ["weights", "source"] as const) {
    const state = facts[`open-${what}`]?.state;
    if (state === "YES" || state === "NO") return { open: state === "YES", what };
  }
  return null;
}

/** Days since the oldest check of a known fact, and whether any fact is past its time to live; `today` is `YYYY-MM-DD`. */
export function checkedAge({ checks }: Pick<DirectoryRow, "checks">, today: string) {
  if (checks.length === 0) return null;
  return {
    days: Math.max(...checks.map(({ checkedAt }) => ageInDays(checkedAt, today))),
    stale: checks.some((check) => isStale(check, today)),
  };
}
