import { filterBehind } from "@/lib/directory/active-filters";
import { browseAddress } from "@/lib/directory/browse-address";
import type { DirectoryPage, Filters, Sort } from "@/lib/directory/schema";
import { count } from "@/lib/format";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

type Props = { culprit: DirectoryPage["culprit"]; filters: Filters; sort: Sort; words: VerdictWords };

/** Nothing is left: names the filter that took most away, and offers to drop it. */
export function EmptyResult({ culprit, filters, sort, words }: Props) {
  const behind = culprit && filterBehind(culprit.filter, filters, words);
  return (
    <div className="dir-empty">
      <p className="font-serif text-lg">No tool passes all of these filters.</p>
      {behind ? (
        <p>
          What removes most is {behind.label}: without it there {culprit.count === 1 ? "is" : "are"}{" "}
          {count(culprit.count, "tool")}.{" "}
          <a className="btn" href={browseAddress(behind.without, sort)}>
            Drop {behind.label}
          </a>
        </p>
      ) : (
        <p>
          No single filter is to blame. <a href={urls.tools}>Clear all filters</a>
        </p>
      )}
    </div>
  );
}
