import { formatDay, formatMoney, formatNumber } from "../format";
import type { Attribute, Fact } from "./schema";

/** A fact's answer in words; no fact and an unknown one read alike. */
export function factWords(attribute: Attribute, fact: Fact | null): string {
  switch (fact?.state) {
    case "YES":
      return "Yes";
    case "NO":
      return "No";
    case "PARTIAL":
      return "Partly";
    case "NOT_APPLICABLE":
      return "Not applicable";
    case "VALUE":
      return valueWords(attribute, fact);
    default:
      return "Unknown";
  }
}

function valueWords({ unit, unitScale }: Attribute, fact: Fact): string {
  if (fact.amountMinor !== null && fact.currency !== null) {
    const price = formatMoney(fact.amountMinor, fact.currency, unitScale);
    return unit ? `${price} per ${unit}` : price;
  }
  if (fact.number !== null) return withUnit(formatNumber(fact.number), unit);
  if (fact.date !== null) return formatDay(fact.date, fact.datePrecision ?? "day");
  return fact.text ?? fact.list.join(", ");
}

const withUnit = (number: string, unit: string | null): string =>
  unit === null ? number : unit === "%" ? `${number}%` : `${number} ${unit}`;
