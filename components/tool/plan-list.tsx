import { planWords } from "@/lib/facts/plan-words";
import { formatDay } from "@/lib/format";
import type { Plan } from "@/lib/tools/schema";
import { Source } from "./fact-cell";

export function PlanList({ plans }: { plans: Plan[] }) {
  if (plans.length === 0) return <span className="text-ink-3 underline decoration-dashed">Unknown</span>;
  return (
    <ul className="space-y-1">
      {plans.map((plan) => (
        <li key={plan.name}>
          {plan.name}: {planWords(plan)}
          {plan.included && <span className="text-sm text-ink-2"> ({plan.included})</span>}
          <span className="block text-xs text-ink-3">
            <Source url={plan.sourceUrl} /> ·{" "}
            <time dateTime={plan.checkedAt.toISOString()}>{formatDay(plan.checkedAt)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
