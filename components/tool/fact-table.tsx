import { factGroups } from "@/lib/comparisons/rows";
import type { Attribute, Fact } from "@/lib/facts/schema";
import { FactCell } from "./fact-cell";

type FactTableProps = { name: string; facts: { attribute: Attribute; fact: Fact }[]; today: string };

/** Every fact of one tool, by group. */
export function FactTable({ name, facts, today }: FactTableProps) {
  if (facts.length === 0) return <p className="ledger-body">No facts recorded yet.</p>;
  return (
    <table className="lt lt--one">
      <caption className="vh">Facts about {name}</caption>
      <colgroup>
        <col className="l" />
        <col />
      </colgroup>
      {factGroups([{ facts }]).map(({ group, rows }) => (
        <tbody key={group}>
          <tr className="grp">
            <th scope="rowgroup" colSpan={2}>
              {group}
            </th>
          </tr>
          {rows.map(({ attribute, facts: [fact] }) => (
            <tr key={attribute.key}>
              <th scope="row">{attribute.label}</th>
              <td>
                <FactCell attribute={attribute} fact={fact ?? null} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
