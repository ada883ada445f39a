import type { DemoFact, DemoTake, DemoText } from "./schema";

/** Short words for what the data modules say often. */

type How = Pick<DemoFact, "daysAgo" | "unsourced" | "makersFigure" | "note">;

export const yes = (key: string, how: How = {}): DemoFact => ({ key, state: "YES", ...how });
export const no = (key: string, how: How = {}): DemoFact => ({ key, state: "NO", ...how });
export const unknown = (key: string, how: How = {}): DemoFact => ({ key, state: "UNKNOWN", ...how });
export const partly = (key: string, note: string, how: How = {}): DemoFact => ({ key, state: "PARTIAL", note, ...how });
export const notApplicable = (key: string, note: string): DemoFact => ({ key, state: "NOT_APPLICABLE", note });

export const number = (key: string, value: number, how: How = {}): DemoFact => ({
  key,
  state: "VALUE",
  number: value,
  ...how,
});
export const text = (key: string, value: string, how: How = {}): DemoFact => ({
  key,
  state: "VALUE",
  text: value,
  ...how,
});
export const list = (key: string, ...values: string[]): DemoFact => ({ key, state: "VALUE", list: values });

/** Cents of a dollar, or of what else is named, for as much as the attribute's scale covers. */
export const money = (key: string, amountMinor: number, how: How & { currency?: string } = {}): DemoFact => ({
  key,
  state: "VALUE",
  amountMinor,
  currency: "USD",
  ...how,
});

/** "2026", "2026-04" or "2026-04-23". */
export const date = (key: string, day: string, how: How = {}): DemoFact => ({
  key,
  state: "VALUE",
  date: `${day}-01-01`.slice(0, 10),
  datePrecision: ({ 4: "year", 7: "month" } as const)[day.length] ?? "day",
  ...how,
});

type More = Omit<DemoTake, "reviewer" | "texts"> & { daysAgo?: number };

/** A take with one text. */
export const take = (
  reviewer: string,
  score: number,
  body: string,
  { daysAgo = 30, ...more }: More = {},
): DemoTake => ({
  reviewer,
  texts: [{ score, body, daysAgo }],
  ...more,
});

/** A take whose text has changed since. */
export const retake = (
  reviewer: string,
  texts: readonly DemoText[],
  more: Omit<DemoTake, "reviewer" | "texts"> = {},
): DemoTake => ({ reviewer, texts, ...more });
