import type { ReactNode } from "react";
import type { Named } from "@/lib/tools/schema";
import { cellSide } from "./ledger-table";

/** Whom a row names: a column, nobody for sure, all alike, or nothing because the row has no better. */
export type RowResult = number | "level" | "too-close" | "none";

const RESULT_WORDS = { level: "Level", "too-close": "Too close to call", none: null } as const;

/** One row of the decision table. The result stands beside the label, in words. `same`: every column says the same. */
export function DecisionRow({
  label,
  tools,
  cells,
  result = "none",
  same,
}: {
  label: string;
  tools: readonly Named[];
  cells: ReactNode[];
  result?: RowResult;
  same: boolean;
}) {
  const words = typeof result === "number" ? `Better: ${tools[result]?.name}` : RESULT_WORDS[result];
  return (
    <tr role="row" data-same={same || undefined}>
      <th scope="row" role="rowheader">
        {label}
        {words && <small className="result">{words}</small>}
      </th>
      {cells.map((cell, i) => (
        <td role="cell" key={tools[i]?.slug} className={cellSide(i)}>
          {cell}
        </td>
      ))}
    </tr>
  );
}
