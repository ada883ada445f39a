"use client";

import { Copy, Link2, Printer, Table } from "lucide";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { type Cells, toCsv, toMarkdown } from "@/lib/comparisons/copy";

/** Takes the comparison away: as Markdown, as CSV, as a link, on paper. What is hidden in the table is left out. */
export function TableActions({ title, tableId }: { title: string; tableId: string }) {
  const [said, setSaid] = useState("");
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied`);
    } catch {
      setSaid(`The browser did not allow copying the ${what.toLowerCase()}`);
    }
  };
  return (
    <div className="actions">
      <button
        type="button"
        className="btn btn--bare"
        onClick={() => copy("Markdown", toMarkdown(title, cellsOf(tableId), location.href))}
      >
        <Icon of={Copy} />
        Copy as Markdown
      </button>
      <button type="button" className="btn btn--bare" onClick={() => copy("CSV", toCsv(cellsOf(tableId)))}>
        <Icon of={Table} />
        Copy as CSV
      </button>
      <button type="button" className="btn btn--bare" onClick={() => copy("Link", location.href)}>
        <Icon of={Link2} />
        Copy link
      </button>
      <button type="button" className="btn btn--bare" onClick={() => window.print()}>
        <Icon of={Printer} />
        Print
      </button>
      <span role="status" className="said">
        {said}
      </span>
    </div>
  );
}

/** The rows of a table as they are shown, as text: what is hidden must stay out, so it is the shown text that is read. */
function cellsOf(tableId: string): Cells {
  // The router keeps pages that were left in the document, hidden: the table that is meant is the one in sight.
  const tables = document.querySelectorAll<HTMLTableElement>(`#${tableId} table`);
  const table = [...tables].find((candidate) => candidate.offsetParent !== null);
  return [...(table?.rows ?? [])]
    .filter((row) => row.offsetParent !== null)
    .map((row) => [...row.cells].map(shownText));
}

// biome-ignore lint/performance/useDomNodeTextContent: a cell's hidden parts must not be copied
const shownText = (cell: HTMLElement) => cell.innerText;
