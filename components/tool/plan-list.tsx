import { entryLabel } from "@/lib/facts/entry-label";
import { planWords } from "@/lib/facts/plan-words";
import type { Plan } from "@/lib/tools/schema";
import { Provenance } from "./fact-cell";

/** What it costs to start, and every plan with its source. */
export function PlanList({ plans, today }: { plans: readonly Plan[]; today: string }) {
  if (plans.length === 0) return <span className="fact fact--unknown">Unknown</span>;
  return (
    <>
      <span className="fact font-semibold">{entryLabel(plans)}</span>
      <ul className="plans">
        {plans.map((plan) => (
          <li key={plan.name} className="cell">
            <span className="fact">
              {plan.name}: {planWords(plan)}
              {plan.included && <span className="text-ink-2"> ({plan.included})</span>}
            </span>
            <Provenance sourceUrl={plan.sourceUrl} checkedAt={plan.checkedAt} today={today} />
          </li>
        ))}
      </ul>
    </>
  );
}
