// Numbers, money and days in words. Everything is UTC and en-US, so that a page is the same bytes wherever it is rendered.

const LOCALE = "en-US";

export const formatNumber = (value: number, digits = 20): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(value);

/** `minor` units of a currency that cover `scale` units of what is priced; small prices keep up to six decimals. */
export function formatMoney(minor: number, currency: string, scale = 1): string {
  const style = { style: "currency", currency } as const;
  const digits = new Intl.NumberFormat(LOCALE, style).resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat(LOCALE, { ...style, maximumFractionDigits: 6, minimumFractionDigits: digits }).format(
    minor / 10 ** digits / scale,
  );
}

/** 0.7536 as "75%". */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 }).format(share);

export type DayPrecision = "day" | "month" | "year";

/** A calendar day, month or year: "2 July 2026", "July 2026", "2026". */
export function formatDay(date: Date | string, precision: DayPrecision = "day"): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(precision === "year" ? {} : { month: "long" }),
    ...(precision === "day" ? { day: "numeric" } : {}),
  }).format(new Date(date));
}

/** "23 Nov 2026", where room is short. */
export const formatShortDay = (date: Date | string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: "short", day: "numeric" }).format(
    new Date(date),
  );

/** "1 take", "4 takes". */
export const count = (n: number, one: string, many = `${one}s`): string => `${formatNumber(n)} ${n === 1 ? one : many}`;

/** "Builder", "Builder and Skeptic", "Builder, Skeptic and Futurist". */
export const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
