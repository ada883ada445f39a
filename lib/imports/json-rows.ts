import { Tokenizer, TokenParser, TokenType } from "@streamparser/json";
import { ImportRefused, LIMITS } from "./schema";

export type Row = { line: number; value: unknown };

const NEWLINE = 0x0a;

/** The elements of a JSON array, one at a time, each with the line on which it begins. Holds one element, never the file. */
export async function* jsonRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Row> {
  const parser = new TokenParser({ paths: ["$.*"], keepStack: false });
  const tokenizer = new Tokenizer();
  let chunk: Uint8Array = new Uint8Array();
  let chunkStart = 0;
  let scanned = 0;
  let line = 1;
  let depth = 0;
  /** The tokenizer does not count a byte order mark. */
  let skipped = 0;
  let rowLine = 1;
  let rowStart = 0;
  let ready: Row[] = [];

  /** Counts the lines up to a place of the current chunk: tokens come in order. */
  const lineAt = (end: number) => {
    for (; scanned < end; scanned++) if (chunk[scanned] === NEWLINE) line++;
    return line;
  };
  /** The parser's message ends in positions and states; the line says more. */
  const refuse = (message: string) => {
    const [problem = message, position] = message.split(/ at chunk position .*absolute position "(\d+)".*/);
    const line = lineAt(position === undefined ? scanned : Number(position) - chunkStart);
    return new ImportRefused(`The file is not a JSON array of rows: line ${line}: ${problem}.`);
  };

  parser.onValue = ({ value }) => ready.push({ line: rowLine, value });
  tokenizer.onToken = (token) => {
    const opens = token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET;
    if (parser.isEnded) throw new Error("it goes on after the closing ]");
    if (depth === 0 && token.token !== TokenType.LEFT_BRACKET) throw new Error("it does not begin with [");
    if (depth === 1 && token.token !== TokenType.RIGHT_BRACKET && token.token !== TokenType.COMMA) {
      rowLine = lineAt(Math.max(0, token.offset + skipped - chunkStart));
      rowStart = token.offset + skipped;
    }
    if (opens) depth++;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth--;
    parser.write(token);
  };

  for await (chunk of bytes) {
    scanned = 0;
    if (chunkStart === 0 && chunk[0] === 0xef) skipped = 3;
    try {
      tokenizer.write(chunk);
    } catch (error) {
      throw refuse(error instanceof Error ? error.message : String(error));
    }
    lineAt(chunk.length);
    chunkStart += chunk.length;
    if (depth > 1 && chunkStart - rowStart > LIMITS.rowBytes + chunk.length)
      throw new ImportRefused(`The row that begins on line ${rowLine} is longer than ${LIMITS.rowBytes / 1024} KB.`);
    yield* ready;
    ready = [];
  }
  chunk = new Uint8Array();
  if (!parser.isEnded) throw new ImportRefused(`The file ends on line ${line}, in the middle: it is not complete.`);
}
