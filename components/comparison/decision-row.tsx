import type { ReactNode } from "react";
import type { Named } from "@/lib/tools/schema";

/** Whom a row names: a column, nobody for sure, all alike, or nothing because the row has no better. */
type Result = number | "level" | "too-close" | "none";

/** One row of the decision table. The result stands beside the label, in words. */
export function DecisionRow({
  label,
  tools,
  cells,
  result = "none",
}: {
  label: string;
  tools: readonly Named[];
  cells: ReactNode[];
  result?: Result;
}) {
  const words = typeof result === "number" ? `Better: ${tools[result]?.name}` : RESULT_WORDS[result];
  return (
    <tr className="border-t border-rule align-top">
      <th scope="row" className="py-2 pr-4 text-left font-semibold">
        {label}
        {words && <span className="block text-xs font-normal text-ink-2">{words}</span>}
      </th>
      {cells.map((cell, i) => (
        <td key={tools[i]?.slug} className="py-2 pr-6 wrap-anywhere">
          {cell}
        </td>
      ))}
    </tr>
  );
}

const RESULT_WORDS = { level: "Level", "too-close": "Too close to call", none: null } as const;
