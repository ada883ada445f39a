import { formatMoney } from "../format";
import type { PlanModel } from "./entry-label";

type Price = {
  model: PlanModel;
  amountMinor: number | null;
  currency: string | null;
  period: "MONTH" | "YEAR" | "ONCE" | null;
  unit: string | null;
  unitScale: number;
};

const MODEL_WORDS: Record<PlanModel, string> = {
  FREE: "free",
  FIXED: "fixed price",
  PER_SEAT: "per seat",
  METERED: "metered",
  CREDITS: "credits",
  CONTACT: "price on request",
};

const PERIOD_WORDS = { MONTH: "a month", YEAR: "a year", ONCE: "once" } as const;

/** A plan's price in words: "free", "$20.00 per seat a month", "$1.25 per 1M tokens", "metered, price not recorded". */
export function planWords({ model, amountMinor, currency, period, unit, unitScale }: Price): string {
  if (model === "FREE" || model === "CONTACT") return MODEL_WORDS[model];
  const per = unit ?? (model === "PER_SEAT" ? "seat" : null);
  const tail = [per && `per ${per}`, period && PERIOD_WORDS[period]].filter(Boolean).join(" ");
  if (amountMinor === null || currency === null) {
    return [tail || MODEL_WORDS[model], "price not recorded"].join(", ");
  }
  return [formatMoney(amountMinor, currency, unitScale), tail].filter(Boolean).join(" ");
}
