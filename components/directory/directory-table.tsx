import { SORTED_BY } from "@/lib/directory/facet-words";
import type { DirectoryRow, Sort } from "@/lib/directory/schema";
import { listOf } from "@/lib/format";
import { panelVerdict } from "@/lib/reviews/verdict";
import { type RowContext, ToolLine } from "./directory-row";

/** Widths as in the design; the name takes the rest. */
const COLUMNS = ["pick", "name", "verdict", "median", "spark", "votes", "price", "context", "weights", "age"];

const ORDER: Partial<Record<Sort, "ascending" | "descending">> = {
  median: "descending",
  name: "ascending",
  price: "ascending",
  context: "descending",
};

type Props = Omit<RowContext, "showRelease"> & { rows: readonly DirectoryRow[]; sort: Sort; of?: string };

/** The dense table of tools. By median, what too few have judged stands on its own shelf, listed by name. */
export function DirectoryTable({ rows, sort, of = "Tools", ...context }: Props) {
  const shelved = (row: DirectoryRow) => sort === "median" && panelVerdict(row.takes).word === "too-few";
  const ranked = rows.filter((row) => !shelved(row));
  const shelf = rows.filter(shelved);
  const order = (by: Sort) => (sort === by ? ORDER[by] : undefined);
  const lines = (some: readonly DirectoryRow[]) =>
    some.map((row) => <ToolLine key={row.slug} row={row} showRelease={sort === "newest"} {...context} />);
  return (
    <>
      <table className="dt" role="table">
        <caption className="vh">
          {of}, {SORTED_BY[sort]}
        </caption>
        <colgroup>
          {COLUMNS.map((name) => (
            <col key={name} className={`w-${name}`} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="vh">Compare</span>
            </th>
            <Head order={order("name")}>Tool</Head>
            <Head>Panel</Head>
            <Head order={order("median")} className="num">
              Median
            </Head>
            <Head>By lens</Head>
            <Head>Community</Head>
            <Head order={order("price")} className="num">
              $ per 1M
              <br />
              in / out
            </Head>
            <Head order={order("context")} className="num">
              Context
            </Head>
            <Head>Weights, source</Head>
            <Head className="num last">Checked</Head>
          </tr>
        </thead>
        {ranked.length > 0 && <tbody role="rowgroup">{lines(ranked)}</tbody>}
        {shelf.length > 0 && (
          <tbody role="rowgroup">
            <tr className="shelf" role="row">
              <th scope="rowgroup" role="rowheader" colSpan={COLUMNS.length}>
                Too few takes to rank
                <small>Fewer than three reviewers. Listed by name, never by score.</small>
              </th>
            </tr>
            {lines(shelf)}
          </tbody>
        )}
      </table>
      <p className="dt-note">
        By lens: one bar a reviewer, always in the order{" "}
        {listOf(context.reviewers.filter(({ active }) => active).map(({ name }) => name))}. Solid ships, open skips, a
        dot means no take. Prices are per million tokens. Checked is the age of a tool’s oldest known fact; a clock
        marks one past its time to live.
      </p>
    </>
  );
}

function Head({
  order,
  className,
  children,
}: {
  order?: "ascending" | "descending";
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <th scope="col" role="columnheader" className={className} aria-sort={order}>
      {children}
      {order && <span aria-hidden="true"> {order === "ascending" ? "▴" : "▾"}</span>}
    </th>
  );
}
