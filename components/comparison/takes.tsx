import { LensName } from "@/components/review/lens-name";
import { TakeSlot } from "@/components/review/take-slot";
import { LetterKey } from "@/components/ui/letter-key";
import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { cellSide, LedgerTable } from "./ledger-table";
import { TakeSwitch } from "./take-switch";

/** How many columns of text still read well beside one another. */
const SIDE_BY_SIDE = 3;

/** Every reviewer's take on every tool, side by side; a gap says so. */
export function Takes({
  tools,
  panel,
  words,
}: {
  tools: readonly ToolPage[];
  panel: readonly Reviewer[];
  words: VerdictWords;
}) {
  const table = (
    <LedgerTable
      caption={`Takes of each reviewer on ${tools.map((tool) => tool.name).join(", ")}`}
      tools={tools}
      words={words}
      kind="takes"
    >
      <tbody role="rowgroup">
        {panel.map((reviewer) => (
          <tr role="row" key={reviewer.slug}>
            <th scope="row" role="rowheader">
              <LensName reviewer={reviewer} />
            </th>
            {tools.map((tool, i) => (
              <td role="cell" key={tool.slug} className={cellSide(i)} data-column={i}>
                <TakeSlot tool={tool} reviewer={reviewer} words={words} who={<Who tool={tool} column={i} />} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
  return tools.length > SIDE_BY_SIDE ? (
    <TakeSwitch tools={tools.map(({ slug, name }) => ({ slug, name }))}>{table}</TakeSwitch>
  ) : (
    table
  );
}

/** Seen on a phone only, where a take has left its column. */
function Who({ tool, column }: { tool: ToolPage; column: number }) {
  return (
    <>
      <LetterKey column={column} />
      <strong>{tool.name}</strong>
    </>
  );
}
