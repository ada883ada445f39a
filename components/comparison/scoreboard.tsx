import type { CSSProperties } from "react";
import type { LikeForLike } from "@/lib/comparisons/like-for-like";
import { outcomeWords } from "@/lib/comparisons/outcome-words";
import { formatNumber, listOf } from "@/lib/format";
import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { Headline } from "./headline";

/** The like-for-like result, set against the axis: only the reviewers who judged every tool count in it. */
export function Scoreboard({
  result,
  names,
  panel,
  words,
}: {
  result: LikeForLike;
  names: string[];
  panel: readonly Reviewer[];
  words: VerdictWords;
}) {
  const bench = panel.filter(({ slug }) => result.reviewers.includes(slug)).map(({ name }) => name);
  const ship = words.ship.toLowerCase();
  const skip = words.skip.toLowerCase();
  return (
    <section
      className="ledger board"
      data-many={names.length > 2 || undefined}
      aria-labelledby="like-for-like"
      style={{ "--n": names.length } as CSSProperties}
    >
      <h2 id="like-for-like" className="board__label">
        <strong>
          <Headline result={result} />
        </strong>
        {bench.length > 0 && <span>{listOf(bench)}. </span>}
        <b>{outcomeWords(result, names)}</b>
      </h2>
      {result.reviewers.length === 0 && <p className="board__none">Their scores stand below, each tool by itself.</p>}
      {result.reviewers.length > 0 &&
        result.columns.map(({ ships, skips, mean }, i) => (
          <div key={names[i]} className={i === 0 ? "colA" : "colB"}>
            <p className="score">
              <span className="vh">
                {names[i]}: {ships} {ship}, {skips} {skip}
              </span>
              <span aria-hidden="true">
                {ships}
                <i>–</i>
                {skips}
              </span>
            </p>
            <p className="board__mean">
              {names.length > 2 && <span aria-hidden="true">{names[i]}, </span>}
              mean <b>{formatNumber(mean, 1)}</b>
            </p>
          </div>
        ))}
    </section>
  );
}
