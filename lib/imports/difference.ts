import type { Fact } from "../facts/schema";
import { factWords } from "../facts/words";
import { formatMoney } from "../format";
import { type Change, COUNTED, type Counts, type Difference } from "./schema";

const noCounts = (): Counts => Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts;

type CountRow = { what: "tools" | "facts" | "plans"; fate: string; n: number };

/** The counts of a merge. A tool counts as changed when anything of it did. */
export function countsOf(rows: readonly CountRow[]): Pick<Difference, "tools" | "facts" | "plans"> {
  const counts = { tools: noCounts(), facts: noCounts(), plans: noCounts() };
  for (const { what, fate, n } of rows) if (fate in counts[what]) counts[what][fate as keyof Counts] = n;
  const seen = rows.find((row) => row.what === "tools" && row.fate === "seen")?.n ?? 0;
  counts.tools.unchanged = seen - counts.tools.added - counts.tools.changed;
  return counts;
}

/** Whether anything of the site would be, or was, written. */
export const isEmpty = ({ tools, facts, plans, categories, attributes, aliases }: Difference): boolean =>
  [tools, facts, plans].every((c) => c.added + c.changed + c.confirmed + c.removed === 0) &&
  categories + attributes + aliases === 0;

type Columns = Record<string, unknown>;

export type ChangeRow = {
  kind: Change["kind"];
  name: string;
  slug: string;
  field: string | null;
  old: Columns | null;
  new: Columns | string | null;
  label: string | null;
  type: Fact["state"] | null;
  unit: string | null;
  unit_scale: number | null;
  facts: number | null;
  plans: number | null;
};

/** One line of the difference in a reader's words. */
export function changeOf(row: ChangeRow): Change {
  const { kind, name: tool } = row;
  const field = row.label ?? row.field ?? "";
  if (kind === "tool added") return { kind, tool, slug: row.slug, facts: row.facts ?? 0, plans: row.plans ?? 0 };
  if (kind === "plan removed") return { kind, tool, field };
  if (kind === "tool changed") return { kind, tool, field, from: "nothing", to: String(row.new) };
  const words = (columns: Columns | null) =>
    columns === null ? "nothing" : kind.startsWith("plan") ? planWords(columns) : valueWords(row, columns);
  const [from, to] = [words(row.old), words(row.new as Columns | null)];
  return from === to
    ? { kind, tool, field, from: withSource(from, row.old), to: withSource(to, row.new as Columns) }
    : { kind, tool, field, from, to };
}

const withSource = (words: string, columns: Columns | null) =>
  `${words} (${[columns?.note, columns?.source_url ?? "source not recorded"].filter((part) => part).join("; ")})`;

function valueWords({ unit, unit_scale }: ChangeRow, columns: Columns): string {
  const attribute = {
    key: "",
    label: "",
    group: "",
    type: "TEXT",
    unit,
    unitScale: unit_scale ?? 1,
    ttlDays: null,
    better: "NONE",
    position: 0,
  } as const;
  const fact = {
    ...columns,
    number: numeric(columns.number),
    amountMinor: numeric(columns.amount_minor),
    list: columns.list ?? [],
    date: typeof columns.date === "string" ? new Date(`${columns.date}T00:00:00Z`) : null,
    datePrecision: columns.date_precision,
    note: columns.note,
  } as unknown as Fact;
  return factWords(attribute, fact);
}

function planWords(columns: Columns): string {
  const amount = numeric(columns.amount_minor);
  const model = String(columns.model).toLowerCase().replace("_", " ");
  if (amount === null) return model;
  const price = formatMoney(amount, String(columns.currency), numeric(columns.unit_scale) ?? 1);
  return columns.unit ? `${model}, ${price} per ${columns.unit}` : `${model}, ${price}`;
}

const numeric = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
