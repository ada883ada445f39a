import type { Format } from "./schema";
import { ImportRefused } from "./schema";
import { COLUMNS } from "./tools-csv";

/** Tells the format by the first bytes of the file; its name only helps to say what is wrong. */
export function recognise(head: Uint8Array, fileName: string): Format {
  const bytes = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new ImportRefused(`${fileName} is UTF-16. Save it as UTF-8.`);
  if (bytes.includes(0)) throw new ImportRefused(`${fileName} is not a text file.`);
  const start = new TextDecoder().decode(bytes).trimStart();
  if (start === "") throw new ImportRefused(`${fileName} is empty.`);
  if (start.startsWith("[")) return "models";
  if (start.startsWith("{"))
    throw new ImportRefused(`${fileName} holds one JSON object. A models catalogue is a JSON array: [ {...}, {...} ].`);
  const header = (start.split(/\r?\n/, 1)[0] ?? "").split(",").map((name) => name.trim().replace(/^"|"$/g, ""));
  if (COLUMNS.some((name) => header.includes(name))) return "tools";
  throw new ImportRefused(
    `${fileName} is neither a models catalogue (a JSON array) nor a list of tools (a CSV file whose first line is ${COLUMNS.join(",")}).`,
  );
}
