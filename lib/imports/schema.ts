import { z } from "zod";

export const FORMATS = ["models", "tools"] as const;
export type Format = (typeof FORMATS)[number];

/** What `tool_alias.source` and the first word of `checked_by` say about where a row came from. */
export const SOURCES = { models: "models.dev", tools: "tools.csv" } as const satisfies Record<Format, string>;

/** No file may make the import hold more than this at once, nor one text fill a page. */
export const LIMITS = { rowBytes: 256 * 1024, id: 200, name: 120, url: 2000, word: 60, benchmarks: 200 } as const;

export type ImportedFact = {
  key: string;
  type: "BOOLEAN" | "NUMBER" | "MONEY" | "TEXT" | "LIST" | "DATE";
  state: "YES" | "NO" | "VALUE" | "UNKNOWN" | "NOT_APPLICABLE";
  number?: number;
  /** Minor units as decimal text: JSON has no whole numbers that large. */
  amountMinor?: string;
  currency?: string;
  text?: string;
  list?: string[];
  date?: string;
  datePrecision?: "day" | "month" | "year";
  note?: string;
  makersFigure?: boolean;
  sourceUrl: string | null;
};

export type ImportedPlan = {
  name: string;
  model: "FREE" | "METERED";
  amountMinor: string | null;
  unit: string | null;
  unitScale: number;
  included: string | null;
  sourceUrl: string | null;
  position: number;
};

/** One row of a file, read and judged good: a tool as its source describes it. */
export type ImportedTool = {
  externalId: string;
  /** The name as the file has it; `displayName` is what readers see. */
  name: string;
  displayName: string;
  maker: string | null;
  websiteUrl: string | null;
  category: string;
  facts: ImportedFact[];
  /** What the facts are about, where the row itself brings it: its benchmarks. */
  attributes: AttributeDefinition[];
  plans: ImportedPlan[];
  checkedAt: string;
  checkedBy: string;
};

/** A row that cannot be used, and why. `line` counts from 1; `name` is empty when none could be read. */
export type Reject = { line: number; name: string; reason: string };

export type Read = { ok: true; tool: ImportedTool } | { ok: false; reason: string };

/** One line of the difference. */
export type Change =
  | { kind: "tool added"; tool: string; slug: string; facts: number; plans: number }
  | {
      kind: "tool changed" | "fact added" | "fact changed" | "plan added" | "plan changed";
      tool: string;
      field: string;
      from: string;
      to: string;
    }
  | { kind: "plan removed"; tool: string; field: string };

export const COUNTED = ["added", "changed", "confirmed", "kept", "unchanged", "removed"] as const;

/** `confirmed`: only the check date moved. `kept`: the site has a newer check or an editor's text, which stands. */
export type Counts = Record<(typeof COUNTED)[number], number>;

export type Difference = {
  tools: Counts;
  facts: Counts;
  plans: Counts;
  categories: number;
  attributes: number;
  aliases: number;
};

export type ImportOutcome = {
  format: Format;
  rows: number;
  rejected: number;
  /** False on a dry run, and when rejected rows stopped the import. */
  applied: boolean;
  difference: Difference;
};

/** A file that cannot be read as a whole, or data that does not fit this site. Nothing was changed. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
}

const text = z.string().min(1).max(2000);

/** Keys come from outside files, so they are looked up in a Map: "constructor" is in no list. */
const dictionary = <T extends z.ZodType>(value: T) =>
  z.record(text, value).transform((entries) => new Map(Object.entries(entries) as [string, z.output<T>][]));

const sourceCuration = z.object({
  merge: dictionary(
    z.object({ into: text, why: text, wins: z.array(text).default([]), without: z.array(text).default([]) }),
  ),
  names: dictionary(text),
  without: dictionary(z.object({ facts: z.array(text), why: text })),
});
export type SourceCuration = z.output<typeof sourceCuration>;

const origin = z.object({ checkedAt: z.iso.date(), checkedBy: text, sourceUrl: text.nullable().default(null) });
export type Origin = z.output<typeof origin>;

const category = z.object({ slug: text, name: text, description: text });

const attribute = z.object({
  key: text,
  label: text,
  description: text.nullable(),
  group: text,
  type: z.enum(["BOOLEAN", "NUMBER", "MONEY", "TEXT", "LIST", "DATE"]),
  unit: text.nullable(),
  unitScale: z.int().positive(),
  ttlDays: z.int().positive().nullable(),
  better: z.enum(["HIGHER", "LOWER", "NONE"]),
});
export type AttributeDefinition = z.output<typeof attribute>;

const benchmark = z.object({
  key: text,
  label: text,
  description: text.nullable(),
  unit: text.nullable(),
  name: text,
  /** The beginning of the address that this row's results come from; none: any. */
  source: text.nullable(),
  better: z.enum(["HIGHER", "LOWER", "NONE"]),
});
export type BenchmarkDefinition = z.output<typeof benchmark>;

/** What people decided about the sources: names, merges, places, labels. Data, so that a correction is no code change. */
export const curationSchema = z.object({
  aliases: z.object({ "models.dev": sourceCuration, "tools.csv": sourceCuration }),
  categories: z.array(category),
  placement: z.object({ sections: dictionary(text), tools: dictionary(text), models: dictionary(text) }),
  attributes: z.object({ attributes: z.array(attribute), benchmarks: z.array(benchmark) }),
  origins: z.object({
    "models.dev": origin,
    "tools.csv": z.object({ lists: z.array(origin.extend({ names: z.array(text) })) }),
  }),
});
export type Curation = z.output<typeof curationSchema>;
