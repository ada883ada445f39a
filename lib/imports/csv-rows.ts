import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Row } from "./json-rows";
import { ImportRefused, LIMITS } from "./schema";

/** A row whose number of fields is not that of the header: there is no saying which field is which. */
export class WrongWidth {
  constructor(
    readonly fields: readonly string[],
    readonly expected: number,
  ) {}
}

/** The rows of a CSV file as objects by the header's names, each with the line on which it begins. */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, columns: readonly string[]): AsyncGenerator<Row> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.rowBytes,
  });
  const source = Readable.from(bytes);
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  let header: string[] | null = null;
  // The parser names the line on which a row ends, and counts a Windows line end within quotes twice.
  let counted = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const within = lineEnds(record);
      counted += within.windows;
      if (header === null) header = checkHeader(record, columns);
      else yield { line: info.lines - counted - within.all, value: toObject(record, header) };
    }
  } catch (error) {
    throw error instanceof CsvError
      ? new ImportRefused(`The file is not a CSV file that can be read: ${csvProblem(error)}`)
      : error;
  } finally {
    source.destroy();
  }
  if (header === null) throw new ImportRefused("The file is empty.");
}

function checkHeader(record: string[], columns: readonly string[]): string[] {
  const header = record.map((name) => name.trim());
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new ImportRefused(
      `The first line must name the columns ${columns.join(", ")}; it lacks ${missing.join(", ")}.`,
    );
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportRefused(`The first line names the column ${twice} twice.`);
  return header;
}

/** Quoted fields may hold line ends of their own. */
function lineEnds(record: readonly string[]): { all: number; windows: number } {
  const ends = record.flatMap((field) => field.match(/\r\n|\n|\r/g) ?? []);
  return { all: ends.length, windows: ends.filter((end) => end.length === 2).length };
}

function toObject(record: string[], header: string[]): unknown {
  if (record.length !== header.length) return new WrongWidth(record, header.length);
  return Object.fromEntries(header.map((name, index) => [name, record[index]]));
}

function csvProblem(error: CsvError): string {
  const line = "lines" in error && typeof error.lines === "number" ? `line ${error.lines}: ` : "";
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return `${line}a quote is opened and never closed.`;
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return `${line}a row is longer than ${LIMITS.rowBytes / 1024} KB; is a quote not closed?`;
  return `${line}${error.message}`;
}
