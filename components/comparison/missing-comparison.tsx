import { Suggestions } from "@/components/tool/suggestions";
import { COLUMNS } from "@/lib/comparisons/address";
import { count } from "@/lib/format";
import type { Named } from "@/lib/tools/schema";
import { Picker } from "./picker";

/** Names what an address asked for, which of it is not on file (`like`: what is spelt like each), and keeps it to mend. */
export function MissingComparison({ asked, unknown, like }: { asked: string[]; unknown: string[]; like: Named[][] }) {
  const tooMany = asked.length > COLUMNS.max;
  return (
    <>
      <h1>No such comparison</h1>
      <p className="mt-4 max-w-(--measure)">
        {tooMany
          ? `This address asks for ${count(asked.length, "tool")}, and a comparison holds ${COLUMNS.min} to ${COLUMNS.max}: ${asked.join(", ")}.`
          : `This address asks for ${asked.join(" and ") || "no tool"}.`}
      </p>
      {!tooMany && unknown.length > 0 && (
        <ul className="mt-2 list-disc pl-6 wrap-anywhere">
          {unknown.map((slug, i) => (
            <li key={slug}>
              <strong>{slug}</strong> is not on file. <Suggestions tools={like[i] ?? []} />
            </li>
          ))}
        </ul>
      )}
      <h2 className="mt-6 mb-2">Change what to compare</h2>
      <Picker typed={asked} />
    </>
  );
}
