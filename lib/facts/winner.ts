import { isStale } from "./freshness";
import type { Attribute, Fact } from "./schema";

/** Who a row of a decision table names. `none`: the row has no better, or not every answer is known, fresh and comparable. */
export type RowResult = { kind: "none" } | { kind: "level" } | { kind: "wins"; column: number };

const NONE: RowResult = { kind: "none" };

/** The tool whose exact value is best, if every tool's value is known and none is stale; `today` is `YYYY-MM-DD`. */
export function factWinner(attribute: Attribute, facts: readonly (Fact | null)[], today: string): RowResult {
  if (attribute.better === "NONE" || facts.length < 2) return NONE;
  const values = facts.map((fact) => (fact && !isStale({ ...fact, ...attribute }, today) ? comparable(fact) : null));
  const units = new Set(facts.map((fact) => fact?.currency ?? null));
  if (values.some((value) => value === null) || units.size > 1) return NONE;
  const numbers = values as number[];
  const best = attribute.better === "HIGHER" ? Math.max(...numbers) : Math.min(...numbers);
  if (numbers.every((value) => value === best)) return { kind: "level" };
  const column = numbers.indexOf(best);
  return numbers.lastIndexOf(best) === column ? { kind: "wins", column } : NONE;
}

/** A number to compare by. "Partly" is neither more nor less than yes or no for certain. */
function comparable(fact: Fact): number | null {
  if (fact.state === "YES") return 1;
  if (fact.state === "NO") return 0;
  if (fact.state !== "VALUE") return null;
  return fact.number ?? fact.amountMinor ?? fact.date?.getTime() ?? null;
}
