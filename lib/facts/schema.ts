import type { DayPrecision } from "../format";

export type ValueType = "BOOLEAN" | "NUMBER" | "MONEY" | "TEXT" | "LIST" | "DATE";
export type FactState = "YES" | "NO" | "PARTIAL" | "VALUE" | "UNKNOWN" | "NOT_APPLICABLE";
export type BetterDirection = "HIGHER" | "LOWER" | "NONE";

/** What a fact is about: one row of a decision table. */
export type Attribute = {
  key: string;
  label: string;
  group: string;
  type: ValueType;
  unit: string | null;
  /** An amount of money covers this many units. */
  unitScale: number;
  ttlDays: number | null;
  better: BetterDirection;
  position: number;
};

/** One statement about one tool. Which value is set follows from the state and the attribute's type. */
export type Fact = {
  state: FactState;
  number: number | null;
  /** Minor units of `currency`, covering the attribute's `unitScale` units. */
  amountMinor: number | null;
  currency: string | null;
  text: string | null;
  list: string[];
  date: Date | null;
  datePrecision: DayPrecision | null;
  note: string | null;
  makersFigure: boolean;
  sourceUrl: string | null;
  checkedAt: Date;
};
