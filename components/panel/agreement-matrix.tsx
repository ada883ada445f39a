import { formatNumber, formatShare } from "@/lib/format";
import { type Agreement, agreement, type JudgedTools } from "@/lib/reviews/agreement";
import type { Reviewer } from "@/lib/reviews/schema";

type Props = { reviewers: readonly Reviewer[]; judged: ReadonlyMap<string, JudgedTools> };

const NOTHING: JudgedTools = new Map();

/** How often each two reviewers say the same of a tool that both have judged. The diagonal is empty. */
export function AgreementMatrix({ reviewers, judged }: Props) {
  const toolsOf = ({ slug }: Reviewer) => judged.get(slug) ?? NOTHING;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="hscroll" aria-label="Agreement of each two reviewers" tabIndex={0}>
      <table className="matrix">
        <caption className="vh">For each two reviewers: equal verdicts on the tools that both judged</caption>
        <thead>
          <tr>
            <td />
            {reviewers.map(({ slug, name }) => (
              <th key={slug} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviewers.map((row) => (
            <tr key={row.slug}>
              <th scope="row">{row.name}</th>
              {reviewers.map((column) =>
                row.slug === column.slug ? (
                  <td key={column.slug} className="matrix__self" />
                ) : (
                  <td key={column.slug}>
                    <Cell {...agreement(toolsOf(row), toolsOf(column))} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ shared, equal, share, meanGap }: Agreement) {
  if (shared === 0) return <small>None judged by both</small>;
  const counts = `${equal} of ${shared} equal`;
  if (share === null || meanGap === null) return <small>{counts}</small>;
  return (
    <>
      <b>{formatShare(share)}</b>
      <small>{counts}</small>
      <small>{formatNumber(meanGap, 1)} points apart</small>
    </>
  );
}
