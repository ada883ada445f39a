import { factGroups } from "@/lib/comparisons/rows";
import type { Attribute, Fact } from "@/lib/facts/schema";
import { FactCell } from "./fact-cell";

/** Every fact of one tool, by group. */
export function FactTable({
  name,
  facts,
  today,
}: {
  name: string;
  facts: { attribute: Attribute; fact: Fact }[];
  today: string;
}) {
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="facts" className="mt-8">
      <h2 id="facts" className="border-t-2 border-ink pt-4 pb-2">
        Facts
      </h2>
      <table className="w-full border-collapse">
        <caption className="sr-only">Facts about {name}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">{name}</th>
          </tr>
        </thead>
        {factGroups([{ facts }]).map(({ group, rows }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="pt-4 pb-1 text-left font-serif text-md font-semibold">
                {group}
              </th>
            </tr>
            {rows.map(({ attribute, facts: [fact] }) => (
              <tr key={attribute.key} className="border-t border-rule align-top">
                <th scope="row" className="w-2/5 py-2 pr-4 text-left font-semibold">
                  {attribute.label}
                </th>
                <td className="py-2 wrap-anywhere">
                  <FactCell attribute={attribute} fact={fact ?? null} today={today} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
