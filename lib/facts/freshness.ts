const DAY = 24 * 60 * 60 * 1000;

/** "Recently checked" on a page's head means within this many days. */
export const RECENT_DAYS = 30;

/** Days of life by kind of fact; releases live for ever. */
export const TTL_DAYS = { price: 180, limit: 365 } as const;

/** Whole days from a check to a day (`YYYY-MM-DD`, UTC); a check in the future counts as today. */
export function ageInDays(checkedAt: Date, today: string): number {
  return Math.max(0, Math.floor((Date.parse(today) - Date.parse(checkedAt.toISOString().slice(0, 10))) / DAY));
}

/** Past its time to live. Without one a fact never goes stale. */
export function isStale(fact: { checkedAt: Date; ttlDays: number | null }, today: string): boolean {
  return fact.ttlDays !== null && ageInDays(fact.checkedAt, today) > fact.ttlDays;
}

export type Freshness = { known: number; recent: number; stale: number; oldestDays: number | null };

/** "14 facts, 12 checked in the last 30 days, oldest 71 days", over the facts whose answer is known. */
export function freshness(
  facts: readonly { state: string; checkedAt: Date; ttlDays: number | null }[],
  today: string,
): Freshness {
  const known = facts.filter((fact) => fact.state !== "UNKNOWN");
  const ages = known.map((fact) => ageInDays(fact.checkedAt, today));
  return {
    known: known.length,
    recent: ages.filter((age) => age <= RECENT_DAYS).length,
    stale: known.filter((fact) => isStale(fact, today)).length,
    oldestDays: ages.length ? Math.max(...ages) : null,
  };
}
