import { ListFilter } from "lucide";
import { Icon } from "@/components/ui/icon";
import { activeFilters } from "@/lib/directory/active-filters";
import { browseAddress } from "@/lib/directory/browse-address";
import type { DirectoryPage, Filters, Sort } from "@/lib/directory/schema";
import { urls } from "@/lib/urls";
import { CompareTray } from "./compare-tray";
import type { RowContext } from "./directory-row";
import { DirectoryTable } from "./directory-table";
import { EmptyResult } from "./empty-result";
import { FilterForm } from "./filter-form";
import { ResultBar } from "./result-bar";

type Props = Omit<RowContext, "showRelease"> & {
  page: DirectoryPage;
  filters: Filters;
  sort: Sort;
  /** The id of the form that compares. The router keeps pages that were left in the document, so no other page may have it. */
  form: string;
  /** Not the first page. */
  later?: boolean;
};

/** The directory: filters beside the dense table, and a tray for what is to be compared. */
export function DirectoryView({ page, filters, sort, form, later = false, ...context }: Props) {
  const { total, rows, next, facets, culprit } = page;
  const active = activeFilters(filters, facets.categories, context.words);
  return (
    <>
      <div className="dirhead">
        <h1>Tools</h1>
        <p>Every tool on file. Pick two to six to set side by side.</p>
      </div>
      <div className="dir">
        <details className="filters-fold">
          <summary className="btn btn--sm">
            <Icon of={ListFilter} size={14} />
            Filters{active.length > 0 && `, ${active.length} set`}
          </summary>
          <FilterForm facets={facets} filters={filters} words={context.words} />
        </details>
        <div>
          <ResultBar total={total} active={active} sort={sort} />
          {total === 0 && active.length > 0 && (
            <EmptyResult culprit={culprit} filters={filters} sort={sort} words={context.words} />
          )}
          {total === 0 && active.length === 0 && <p>No tools yet.</p>}
          <form id={form} action={urls.compareGo} method="get" aria-label="Compare">
            {rows.length > 0 && <DirectoryTable rows={rows} sort={sort} {...context} />}
          </form>
          {total > 0 && rows.length === 0 && <p>The list ends before this page.</p>}
          {(next || later) && (
            <nav className="pages" aria-label="Pages">
              {later && <a href={browseAddress(filters, sort)}>First page</a>}
              {next && (
                <a rel="next" href={browseAddress(filters, sort, next)}>
                  Next page
                </a>
              )}
            </nav>
          )}
        </div>
      </div>
      <CompareTray form={form} bare={rows.length === 0} />
    </>
  );
}
