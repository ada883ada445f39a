/** "2025-04" as the first of that month, and that only the month is known. */
export function wholeDate(text: string): { date: string; datePrecision: "day" | "month" | "year" } {
  const parts = text.split("-").length;
  return {
    date: parts === 1 ? `${text}-01-01` : parts === 2 ? `${text}-01` : text,
    datePrecision: parts === 1 ? "year" : parts === 2 ? "month" : "day",
  };
}
