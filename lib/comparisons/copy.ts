/** A table as text cells: the first row is the head. */
export type Cells = readonly (readonly string[])[];

const flat = (text: string) => text.replace(/\s+/g, " ").trim();

/** A Markdown table under a heading, with the address that it came from. */
export function toMarkdown(title: string, cells: Cells, address: string): string {
  const [head = [], ...rows] = cells;
  const line = (row: readonly string[]) => `| ${row.map((cell) => flat(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  const table = [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)];
  return [`## ${flat(title)}`, "", ...table, "", address, ""].join("\n");
}

/** CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function toCsv(cells: Cells): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(flat(text)) ? `'${flat(text)}` : flat(text);
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return cells.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
