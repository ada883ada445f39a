import Link from "next/link";
import { IntervalWhisker } from "@/components/chart/interval-whisker";
import { LensName } from "@/components/review/lens-name";
import { formatShare } from "@/lib/format";
import { medianWords, shipShareWords } from "@/lib/reviews/panel-words";
import type { PanelJudgement, Reviewer } from "@/lib/reviews/schema";
import { shipRate } from "@/lib/reviews/ship-rate";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import { ScoreHistogram } from "./score-histogram";

type Props = { reviewers: readonly Reviewer[]; judgements: readonly PanelJudgement[]; words: VerdictWords };

/** The lenses in their fixed order: what each looks at, how often it ships, and how its scores spread. */
export function PanelTable({ reviewers, judgements, words }: Props) {
  return (
    <table className="panel-table" role="table">
      <caption className="vh">The panel: what each reviewer looks at, ship rate and scores</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Reviewer
          </th>
          <th scope="col" role="columnheader">
            Looks at
          </th>
          <th scope="col" role="columnheader">
            Takes
          </th>
          <th scope="col" role="columnheader">
            {words.ship} rate
          </th>
          <th scope="col" role="columnheader">
            Scores
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {reviewers.map((reviewer) => (
          <PanelRow
            key={reviewer.slug}
            reviewer={reviewer}
            takes={judgements.filter((judgement) => judgement.reviewer === reviewer.slug)}
            words={words}
          />
        ))}
      </tbody>
    </table>
  );
}

function PanelRow({ reviewer, takes, words }: { reviewer: Reviewer; takes: PanelJudgement[]; words: VerdictWords }) {
  const rate = shipRate(takes);
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Link href={urls.reviewer(reviewer.slug)}>
          <LensName reviewer={reviewer} />
        </Link>
        {!reviewer.active && <small>Has left the panel</small>}
      </th>
      <td role="cell" className="panel-table__looks">
        {reviewer.looksAt}
      </td>
      <td role="cell" className="panel-table__takes">
        {takes.length}
        <span className="panel-table__unit"> {takes.length === 1 ? "take" : "takes"}</span>
      </td>
      <td role="cell">
        {takes.length === 0 && <span className="text-ink-3">No takes yet</span>}
        {takes.length > 0 && rate.share === null && shipShareWords(rate, words)}
        {rate.share !== null && rate.interval !== null && (
          <>
            <b>{formatShare(rate.share)}</b>{" "}
            <small>
              {rate.ships} of {rate.total}, likely {formatShare(rate.interval.low)} to {formatShare(rate.interval.high)}
            </small>
            <IntervalWhisker share={rate} of={reviewer.name} words={words} />
          </>
        )}
      </td>
      <td role="cell">
        {medianWords(takes) ?? <span className="text-ink-3">No scores yet</span>}
        <ScoreHistogram takes={takes} of={reviewer.name} words={words} size="small" />
      </td>
    </tr>
  );
}
