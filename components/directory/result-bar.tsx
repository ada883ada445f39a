import { X } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { ActiveFilter } from "@/lib/directory/active-filters";
import { browseAddress } from "@/lib/directory/browse-address";
import { SORT_WORDS } from "@/lib/directory/facet-words";
import { SORTS, type Sort } from "@/lib/directory/schema";
import { count } from "@/lib/format";
import { urls } from "@/lib/urls";
import { FILTER_FORM } from "./filter-form";

/** How many tools are found, which filters are set, each with a way out, and what the list is sorted by. */
export function ResultBar({ total, active, sort }: { total: number; active: readonly ActiveFilter[]; sort: Sort }) {
  return (
    <div className="bar">
      <strong>{count(total, "tool")}</strong>
      {active.length > 0 && (
        <ul className="chips" aria-label="Filters that are set">
          {active.map(({ label, without }) => (
            <li key={label}>
              <a className="chip" href={browseAddress(without, sort)}>
                {label}
                <Icon of={X} size={14} />
                <span className="vh">Remove filter</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {active.length > 0 && (
        <a className="bar__clear" href={urls.tools}>
          Clear
        </a>
      )}
      <span className="bar__sort">
        <label>
          Sort by{" "}
          <select className="input" name="sort" form={FILTER_FORM} defaultValue={sort}>
            {SORTS.map((each) => (
              <option key={each} value={each}>
                {SORT_WORDS[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="btn btn--sm" form={FILTER_FORM}>
          Sort
        </button>
      </span>
    </div>
  );
}
