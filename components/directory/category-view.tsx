import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { CategoryPage } from "@/lib/categories/schema";
import { browseAddress } from "@/lib/directory/browse-address";
import { type DirectoryPage, NO_FILTERS } from "@/lib/directory/schema";
import { count } from "@/lib/format";
import { urls } from "@/lib/urls";
import { CompareTray } from "./compare-tray";
import { DeclaredPairs } from "./declared-pairs";
import type { RowContext } from "./directory-row";
import { DirectoryTable } from "./directory-table";
import { MIN_POINTS, PriceContextSection } from "./price-context-section";

type Props = Omit<RowContext, "showRelease"> & { category: CategoryPage; page: DirectoryPage };

/** One category: what it is, its tools ranked, what its models cost, and which pairs people ask about. */
export function CategoryView({ category, page, ...context }: Props) {
  const { slug, name, description, points, pairs } = category;
  const form = `compare-${slug}`;
  const filters = { ...NO_FILTERS, category: [slug] };
  return (
    <>
      <div className="crumbs">
        <Breadcrumb trail={[{ href: urls.categories, name: "Categories" }]} here={name} />
      </div>
      <div className="dirhead">
        <h1>{name}</h1>
        {description && <p>{description}</p>}
      </div>
      <div className="bar">
        <strong>{count(page.total, "tool")}</strong>
        <a className="bar__clear" href={browseAddress(filters)}>
          Filter and sort them
        </a>
      </div>
      <form id={form} action={urls.compareGo} method="get" aria-label="Compare">
        {page.rows.length > 0 && <DirectoryTable rows={page.rows} sort="median" of={name} {...context} />}
      </form>
      {page.next && (
        <nav className="pages" aria-label="Pages">
          <a rel="next" href={browseAddress(filters, "median", page.next)}>
            Next page
          </a>
        </nav>
      )}
      {points.length >= MIN_POINTS && <PriceContextSection points={points} words={context.words} />}
      {pairs.length > 0 && <DeclaredPairs pairs={pairs} />}
      <CompareTray form={form} bare={page.rows.length === 0} />
    </>
  );
}
