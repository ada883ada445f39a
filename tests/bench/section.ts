import { readFile, writeFile } from "node:fs/promises";

const FILE = "docs/performance.md";

/** Replaces what stands between two marks of docs/performance.md: `<!-- NAME -->` and `<!-- /NAME -->`. */
export async function writeSection(name: string, lines: readonly string[]): Promise<void> {
  const { text, start, end, open } = await findSection(name);
  await writeFile(FILE, `${text.slice(0, start)}${open}\n\n${lines.join("\n")}\n\n${text.slice(end)}`);
}

/** Fails where there are no such marks: ask before anything is measured. */
export async function findSection(name: string) {
  const text = await readFile(FILE, "utf8");
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${FILE} has no section between ${open} and ${close}`);
  return { text, start, end, open };
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map((_, column) => (column ? "--:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
