import type { Attribute, Fact } from "../facts/schema";

type Column = { facts: readonly { attribute: Attribute; fact: Fact }[] };

export type FactRow = { attribute: Attribute; facts: (Fact | null)[] };

export type FactGroup = { group: string; rows: FactRow[] };

/** Every attribute that at least one column has a fact for, by group, in the editors' order; a column without one gets null. */
export function factGroups(columns: readonly Column[]): FactGroup[] {
  const attributes = new Map(
    columns.flatMap((column) => column.facts.map(({ attribute }) => [attribute.key, attribute])),
  );
  const byColumn = columns.map((column) => new Map(column.facts.map(({ attribute, fact }) => [attribute.key, fact])));
  const groups = new Map<string, FactRow[]>();
  for (const attribute of [...attributes.values()].sort((a, b) => a.position - b.position)) {
    const row = { attribute, facts: byColumn.map((facts) => facts.get(attribute.key) ?? null) };
    groups.set(attribute.group, [...(groups.get(attribute.group) ?? []), row]);
  }
  return [...groups].map(([group, rows]) => ({ group, rows }));
}

/** Whether every column of a row says the same. */
export const isSame = (values: readonly (string | null)[]): boolean => new Set(values).size <= 1;
