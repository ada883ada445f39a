import "server-only";
import { pool } from "../db";
import { PANEL } from "../reviews/verdict";
import { readCursor, writeCursor } from "./cursor";
import { DETAILS_SQL, directorySql } from "./directory-sql";
import { type Count, facetsOf } from "./facets";
import {
  type DirectoryPage,
  type DirectoryRow,
  type Filters,
  LIMITS,
  MUSTS,
  PAGE_SIZE,
  ROW_FACTS,
  type Sort,
} from "./schema";
import { bitOf, maskOf } from "./tags";

type Line = {
  id: number;
  name: string;
  rank: number | null;
  second: number | null /** Bits of must-haves. */;
  unknown: number;
};

/** One page of the published tools that pass every filter, and what each choice of a filter would leave. */
export async function directoryPage(
  filters: Filters,
  sort: Sort,
  after = "",
  size = PAGE_SIZE,
): Promise<DirectoryPage> {
  const place = readCursor(sort, after);
  const { rows } = await pool.query<{ counts: Count[]; lines: Line[] }>({
    name: `directory-by-${sort}`,
    text: directorySql(sort),
    values: [
      ...parameters(filters),
      place !== null,
      place?.rank ?? null,
      place?.second ?? null,
      place?.name ?? "",
      place?.id ?? 0,
      size + 1,
    ],
  });
  const { counts, lines } = rows[0] ?? { counts: [], lines: [] };
  const shown = lines.slice(0, size);
  const last = shown.at(-1);
  return {
    ...facetsOf(counts),
    rows: shown.length > 0 ? await details(shown) : [],
    next: last && lines.length > size ? writeCursor(sort, last) : null,
  };
}

/** The first eleven parameters of `directorySql`. */
function parameters(filters: Filters): unknown[] {
  const words = filters.q.split(/\s+/).filter(Boolean).slice(0, LIMITS.words);
  return [
    words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`),
    filters.q,
    filters.category,
    PANEL.minTakes,
    PANEL.shipShare,
    PANEL.skipShare,
    filters.verdict,
    filters.entry,
    filters.human,
    maskOf([
      ...(filters.openWeights ? (["open-weights"] as const) : []),
      ...(filters.openSource ? (["open-source"] as const) : []),
      ...filters.modality,
    ]),
    maskOf(filters.must),
  ];
}

type Details = Omit<DirectoryRow, "unknown" | "checks"> & {
  id: number;
  checks: { ttlDays: number | null; checkedAt: string }[];
};

async function details(lines: readonly Line[]): Promise<DirectoryRow[]> {
  const { rows } = await pool.query<Details>({
    name: "directory-details",
    text: DETAILS_SQL,
    values: [lines.map(({ id }) => id), ROW_FACTS],
  });
  const unknown = new Map(lines.map((line) => [line.id, line.unknown]));
  return rows.map(({ id, checks, ...row }) => ({
    ...row,
    checks: checks.map((check) => ({ ...check, checkedAt: new Date(check.checkedAt) })),
    unknown: MUSTS.filter((must) => (unknown.get(id) ?? 0) & bitOf(must)),
  }));
}
