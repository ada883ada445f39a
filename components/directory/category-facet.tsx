import type { Facets } from "@/lib/directory/schema";
import { Facet, FacetOption } from "./facet-option";

/** Categories shown before the rest folds away. */
const SHOWN = 8;

/** Categories by size, those that are chosen first; the long tail is folded. */
export function CategoryFacet({ categories, chosen }: { categories: Facets["categories"]; chosen: readonly string[] }) {
  const is = (slug: string) => chosen.includes(slug);
  const sorted = [...categories].sort(
    (a, b) => Number(is(b.slug)) - Number(is(a.slug)) || b.count - a.count || a.name.localeCompare(b.name, "en"),
  );
  const shown = Math.max(SHOWN, chosen.length);
  const options = sorted.map(({ slug, name, count }) => (
    <FacetOption key={slug} name="category" value={slug} label={name} count={count} checked={is(slug)} />
  ));
  return (
    <Facet title="Category" note={chosen.length > 0 ? `${chosen.length} of ${categories.length}` : undefined}>
      {options.slice(0, shown)}
      {options.length > shown && (
        <details className="opt-more">
          <summary>{options.length - shown} more categories</summary>
          {options.slice(shown)}
        </details>
      )}
    </Facet>
  );
}
