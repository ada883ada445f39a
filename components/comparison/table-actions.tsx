"use client";

import { Copy, Table } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useCopy } from "@/components/ui/use-copy";
import { type Cells, toCsv, toMarkdown } from "@/lib/comparisons/copy";

/** Takes the table away as Markdown or as CSV. What is hidden in it is left out. */
export function TableActions({ title, tableId }: { title: string; tableId: string }) {
  const { said, copy } = useCopy();
  return (
    <div className="actions needs-script">
      <span role="status" className="said">
        {said}
      </span>
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
