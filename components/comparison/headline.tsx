import type { LikeForLike } from "@/lib/comparisons/like-for-like";
import { headlineWords, outcomeWords } from "@/lib/comparisons/outcome-words";
import { formatNumber, listOf } from "@/lib/format";
import type { Reviewer } from "@/lib/reviews/schema";

/** The like-for-like result: only the reviewers who judged every tool. */
export function Headline({
  result,
  names,
  panel,
}: {
  result: LikeForLike;
  names: string[];
  panel: readonly Reviewer[];
}) {
  return (
    <section aria-labelledby="like-for-like" className="border-t-2 border-ink pt-4">
      <h2 id="like-for-like">{headlineWords(result)}</h2>
      <p className="mt-2">
        <strong>{outcomeWords(result, names)}</strong>
      </p>
      {result.reviewers.length > 0 && (
        <>
          <p className="mt-1 text-ink-2">
            Shared bench: {listOf(panel.filter(({ slug }) => result.reviewers.includes(slug)).map(({ name }) => name))}.
          </p>
          <ul className="mt-1 text-ink-2">
            {result.columns.map(({ mean }, i) => (
              <li key={names[i]}>
                {names[i]}: mean {formatNumber(mean, 1)} over{" "}
                {result.reviewers.length === 1 ? "that take" : "those takes"}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
