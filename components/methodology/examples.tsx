import { verdictWord } from "@/components/review/verdict-stamp";
import { lensOutcome } from "@/lib/comparisons/lens-words";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { headlineWords, outcomeWords } from "@/lib/comparisons/outcome-words";
import { formatNumber, formatShare, listOf } from "@/lib/format";
import { clearlyHighest, wilsonInterval } from "@/lib/reviews/interval";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { EXAMPLE_PAIR } from "./example-pair";

// Every figure below is computed by the rule that its section describes.

const names = EXAMPLE_PAIR.map(({ name }) => name);
const result = likeForLike(EXAMPLE_PAIR.map(benchOf));
const shared = EXAMPLE_PAIR[0].takes.filter(({ reviewer }) => result.reviewers.includes(reviewer.slug));

export function VerdictExample({ words }: { words: VerdictWords }) {
  return (
    <div className="example">
      {EXAMPLE_PAIR.map(({ name, takes }) => {
        const panel = panelVerdict(takes);
        return (
          <p key={name}>
            <strong>{name}</strong>: scores {listOf(takes.map(({ score }) => String(score)))}; {panel.ships} of{" "}
            {panel.total} say {words.ship}, which is {formatShare(panel.ships / panel.total)}:{" "}
            <strong>{verdictWord(panel, words)}</strong>. Median {formatNumber(panel.median ?? 0)}, range{" "}
            {panel.range?.low} to {panel.range?.high}
            {panel.divided && ", so it is Divided"}.
          </p>
        );
      })}
    </div>
  );
}

export function LikeForLikeExample() {
  return (
    <div className="example">
      <table>
        <caption className="vh">Scores of the reviewers who judged both</caption>
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shared.map(({ reviewer }) => (
            <tr key={reviewer.slug}>
              <th scope="row">{reviewer.name}</th>
              {EXAMPLE_PAIR.map(({ name, takes }) => (
                <td key={name}>{takes.find((take) => take.reviewer.slug === reviewer.slug)?.score}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Mean</th>
            {result.columns.map(({ mean }, i) => (
              <td key={names[i]}>{formatNumber(mean, 1)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>
        <strong>{headlineWords(result)}.</strong> {outcomeWords(result, names)}, and stays ahead whichever of the{" "}
        {result.reviewers.length} is left out.
      </p>
    </div>
  );
}

export function WeightsExample() {
  const reviewers = Object.fromEntries(shared.map(({ reviewer }) => [reviewer.slug, reviewer.name]));
  const bench = result.reviewers.map((slug) => ({
    reviewer: slug,
    scores: EXAMPLE_PAIR.map(({ takes }) => takes.find(({ reviewer }) => reviewer.slug === slug)?.score ?? 0),
  }));
  return (
    <div className="example">
      <p>
        On the pair above, with equal weights: {lensOutcome({ bench, weights: {}, tools: names, names: reviewers })}
      </p>
    </div>
  );
}

export function IntervalExample({ words }: { words: VerdictWords }) {
  const panels = EXAMPLE_PAIR.map(({ takes }) => panelVerdict(takes));
  const highest = clearlyHighest(panels);
  return (
    <div className="example">
      {panels.map(({ ships, total }, i) => {
        const { low, high } = wilsonInterval(ships, total);
        return (
          <p key={names[i]}>
            <strong>{names[i]}</strong>: {ships} of {total} {words.ship.toLowerCase()}, interval {formatShare(low)} to{" "}
            {formatShare(high)}.
          </p>
        );
      })}
      <p>
        {highest === null
          ? "The intervals overlap, so the row is too close to call."
          : `The interval of ${names[highest]} lies wholly above the other one.`}
      </p>
    </div>
  );
}
