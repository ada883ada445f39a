export type PlanModel = "FREE" | "FIXED" | "PER_SEAT" | "METERED" | "CREDITS" | "CONTACT";

export type EntryLabel = "Free" | "Freemium" | "Paid" | "Contact";

/** What it costs to start, from the plans: free alone, free beside paid, paid, or a price on request. Null: no plan known. */
export function entryLabel(plans: readonly { model: PlanModel }[]): EntryLabel | null {
  if (plans.length === 0) return null;
  const free = plans.some((plan) => plan.model === "FREE");
  if (free) return plans.every((plan) => plan.model === "FREE") ? "Free" : "Freemium";
  return plans.every((plan) => plan.model === "CONTACT") ? "Contact" : "Paid";
}
