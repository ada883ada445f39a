import { z } from "zod";
import { SORTS, type Sort } from "./schema";

/** A place between two rows: what the last one was sorted by. A rank of null is "none", which comes last. */
export type Place = { rank: number | null; second: number | null; name: string; id: number };

const written = z.tuple([z.enum(SORTS), z.number().nullable(), z.number().nullable(), z.string(), z.int32()]);

/** Names a place, for an address. It holds values and no row's number in the list, so that edits neither skip nor repeat a row. */
export const writeCursor = (sort: Sort, { rank, second, name, id }: Place): string =>
  Buffer.from(JSON.stringify([sort, rank, second, name, id])).toString("base64url");

/** The place that a cursor names; null for what this sort did not write. */
export function readCursor(sort: Sort, cursor: string): Place | null {
  if (cursor === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
  const { data } = written.safeParse(value);
  if (!data || data[0] !== sort || data[3].includes("\0")) return null;
  const [, rank, second, name, id] = data;
  return { rank, second, name, id };
}
