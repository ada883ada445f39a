import { expect, test } from "vitest";
import { toCsv, toMarkdown } from "@/lib/comparisons/copy";

const cells = [
  ["Decision", "A", "B"],
  ["Price", "$1.25 per 1M\n tokens", "free, or | not"],
  ["=cmd()", 'say "hi"', "-5"],
];

test("Markdown keeps one line a row and escapes what would end a cell", () => {
  expect(toMarkdown("A vs B", cells, "https://example.org/compare/a-vs-b")).toBe(
    `## A vs B

| Decision | A | B |
| --- | --- | --- |
| Price | $1.25 per 1M tokens | free, or \\| not |
| =cmd() | say "hi" | -5 |

https://example.org/compare/a-vs-b
`,
  );
});

test("CSV quotes what needs it, and no cell is a formula", () => {
  expect(toCsv(cells)).toBe(
    'Decision,A,B\r\nPrice,$1.25 per 1M tokens,"free, or | not"\r\n\'=cmd(),"say ""hi""",\'-5\r\n',
  );
});
