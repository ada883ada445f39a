import { z } from "zod";
import type { FactState } from "../facts/schema";
import type { Judgement, PanelWord } from "../reviews/verdict";
import type { Named } from "../tools/schema";
import { isSlug } from "../tools/slug";
import type { Tally } from "../votes/schema";

/** Rows of one page: a page of the directory stays light however many tools there are. */
export const PAGE_SIZE = 50;

export const LIMITS = { text: 100, words: 8, categories: 40, cursor: 800 } as const;

export const SORTS = ["median", "name", "newest", "price", "context"] as const;
export type Sort = (typeof SORTS)[number];

export const VERDICTS = ["ship", "mixed", "skip", "too-few"] as const satisfies readonly PanelWord[];
export const ENTRIES = ["free", "freemium", "paid", "contact", "unknown"] as const;
export type Entry = (typeof ENTRIES)[number];

/** What a tool takes in and gives out. Each must be on file: unknown is no yes here. */
export const MODALITIES = [
  "reads-image",
  "reads-audio",
  "reads-video",
  "reads-pdf",
  "makes-image",
  "makes-audio",
  "makes-video",
  "makes-vector",
] as const;
export type Modality = (typeof MODALITIES)[number];

/** What a reader cannot do without. Only a known "no" rules a tool out. */
export const MUSTS = ["tool-calling", "structured-output", "reasoning", "reads-image", "published-price"] as const;
export type Must = (typeof MUSTS)[number];

/** Everything that narrows the directory, cleaned: what an address says and nobody knows is not in it. */
export type Filters = {
  q: string;
  category: string[];
  verdict: PanelWord[];
  entry: Entry[];
  openWeights: boolean;
  openSource: boolean;
  modality: Modality[];
  must: Must[];
  /** Only tools that people alone have judged. */
  human: boolean;
};

export const NO_FILTERS: Filters = {
  q: "",
  category: [],
  verdict: [],
  entry: [],
  openWeights: false,
  openSource: false,
  modality: [],
  must: [],
  human: false,
};

const given = z.union([z.string(), z.array(z.string())]).catch([]);
const first = given.transform((value) => (Array.isArray(value) ? (value[0] ?? "") : value));
const all = given.transform((value) => [...new Set(Array.isArray(value) ? value : [value])]);
const someOf = <T extends string>(known: readonly T[]) =>
  all.transform((values) => known.filter((each) => values.includes(each)));
const ticked = first.transform((value) => value === "1");

/** Reads the query of an address. Whatever is unknown, repeated or broken is left out; nothing is an error. */
export const browseQuery = z.object({
  q: first.transform((text) =>
    text
      .replace(/\p{C}+/gu, " ")
      .trim()
      .slice(0, LIMITS.text),
  ),
  category: all.transform((slugs) => slugs.filter(isSlug).slice(0, LIMITS.categories)),
  verdict: someOf(VERDICTS),
  entry: someOf(ENTRIES),
  openWeights: ticked,
  openSource: ticked,
  modality: someOf(MODALITIES),
  must: someOf(MUSTS),
  human: ticked,
  sort: first.transform((sort) => SORTS.find((each) => each === sort) ?? "median"),
  after: first.transform((cursor) => (cursor.length <= LIMITS.cursor ? cursor : "")),
});

/** One line of the directory. */
export type DirectoryRow = Named & {
  maker: string | null;
  category: Named;
  takes: (Judgement & { lens: string })[];
  tally: Tally;
  plans: { model: "FREE" | "FIXED" | "PER_SEAT" | "METERED" | "CREDITS" | "CONTACT" }[];
  facts: Partial<Record<RowFactKey, RowFact>>;
  /** The day and its precision. */
  released: { date: string; precision: "day" | "month" | "year" } | null;
  /** The oldest check among known facts of the same time to live. */
  checks: { ttlDays: number | null; checkedAt: Date }[];
  /** Must-haves that were asked for and of which nobody knows. */
  unknown: Must[];
};

export const ROW_FACTS = ["price-input", "price-output", "context-window", "open-weights", "open-source"] as const;
export type RowFactKey = (typeof ROW_FACTS)[number];
export type RowFact = {
  state: FactState;
  number: number | null;
  amountMinor: number | null;
  currency: string | null;
  unitScale: number;
};

/** How many tools each choice would leave, all other filters kept. */
export type Facets = {
  categories: (Named & { count: number })[];
  verdict: Record<PanelWord, number>;
  entry: Record<Entry, number>;
  openWeights: number;
  openSource: number;
  modality: Record<Modality, number>;
  must: Record<Must, { yes: number; unknown: number }>;
  human: number;
};

export type DirectoryPage = {
  total: number;
  rows: DirectoryRow[];
  /** Where the next page begins; null at the end. */
  next: string | null;
  facets: Facets;
  /** For an empty page: the one filter whose removal brings most tools back, and how many. */
  culprit: { filter: string; count: number } | null;
};
