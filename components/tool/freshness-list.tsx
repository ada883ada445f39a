import { freshness, RECENT_DAYS } from "@/lib/facts/freshness";
import type { Attribute, Fact } from "@/lib/facts/schema";
import { count } from "@/lib/format";

/** How many facts stand on the page and how fresh they are: "14 facts, 12 checked in the last 30 days, oldest 71 days". */
export function FreshnessList({ facts, today }: { facts: { attribute: Attribute; fact: Fact }[]; today: string }) {
  const { known, recent, stale, oldestDays } = freshness(
    facts.map(({ attribute, fact }) => ({ ...fact, ttlDays: attribute.ttlDays })),
    today,
  );
  return (
    <dl className="meta-list">
      <div>
        <dt>Facts</dt>
        <dd>
          {known === 0 ? "None recorded yet" : `${known} known`}
          {stale > 0 && `, ${stale} stale`}
        </dd>
      </div>
      {oldestDays !== null && (
        <div>
          <dt>Checked</dt>
          <dd>
            {recent} in the last {RECENT_DAYS} days, oldest {count(oldestDays, "day")}
          </dd>
        </div>
      )}
    </dl>
  );
}
