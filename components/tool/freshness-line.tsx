import { freshness, RECENT_DAYS } from "@/lib/facts/freshness";
import type { Attribute, Fact } from "@/lib/facts/schema";
import { count } from "@/lib/format";

/** "14 facts, 12 checked in the last 30 days, oldest 71 days". */
export function FreshnessLine({ facts, today }: { facts: { attribute: Attribute; fact: Fact }[]; today: string }) {
  const { known, recent, stale, oldestDays } = freshness(
    facts.map(({ attribute, fact }) => ({ ...fact, ttlDays: attribute.ttlDays })),
    today,
  );
  if (oldestDays === null) return <p className="mt-2 text-sm text-ink-2">No facts recorded yet.</p>;
  return (
    <p className="mt-2 text-sm text-ink-2">
      {count(known, "fact")}, {recent} checked in the last {RECENT_DAYS} days, oldest {count(oldestDays, "day")}
      {stale > 0 && `, ${stale} stale`}.
    </p>
  );
}
