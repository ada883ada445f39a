import { PageTitle } from "@/components/layout/page-title";
import { Suggestions } from "@/components/tool/suggestions";
import { COLUMNS } from "@/lib/comparisons/address";
import { count } from "@/lib/format";
import type { Named } from "@/lib/tools/schema";
import { Picker } from "./picker";

/** Names what an address asked for, which of it is not on file (`like`: what is spelt like each), and keeps it to mend. */
export function MissingComparison({ asked, unknown, like }: { asked: string[]; unknown: string[]; like: Named[][] }) {
  const tooMany = asked.length > COLUMNS.max;
  return (
    <div className="stop">
      <PageTitle title="No such comparison">
        <p className="wrap-anywhere">
          {tooMany
            ? `This address asks for ${count(asked.length, "tool")}, and a comparison holds ${COLUMNS.min} to ${COLUMNS.max}: ${asked.join(", ")}.`
            : `This address asks for ${asked.join(" and ") || "no tool"}.`}
        </p>
      </PageTitle>
      {!tooMany && unknown.length > 0 && (
        <ul className="stop__list wrap-anywhere">
          {unknown.map((slug, i) => (
            <li key={slug}>
              <strong>{slug}</strong> is not on file. <Suggestions tools={like[i] ?? []} />
            </li>
          ))}
        </ul>
      )}
      <h2 className="vh">Change what to compare</h2>
      <Picker typed={asked} />
    </div>
  );
}
