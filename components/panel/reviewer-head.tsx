import { IntervalWhisker } from "@/components/chart/interval-whisker";
import { LensName } from "@/components/review/lens-name";
import { formatNumber, formatShare } from "@/lib/format";
import { medianWords } from "@/lib/reviews/panel-words";
import type { Reviewer } from "@/lib/reviews/schema";
import { shipRate } from "@/lib/reviews/ship-rate";
import type { Judgement } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";

type Props = { reviewer: Reviewer; takes: readonly Judgement[]; words: VerdictWords };

/** Who this is: the lens and what it looks at, who writes behind it, and how often it ships. */
export function ReviewerHead({ reviewer, takes, words }: Props) {
  const rate = shipRate(takes);
  const { ships, total, share, interval } = rate;
  return (
    <header className="reviewer-head">
      <h1>
        <LensName reviewer={reviewer} />
      </h1>
      <p className="reviewer-head__looks">{reviewer.looksAt}</p>
      <p className="reviewer-head__disclosure">
        <strong>Disclosure.</strong> {reviewer.disclosure}
        {!reviewer.active && " This lens has left the panel; its takes stay."}
      </p>
      <dl className="vitals">
        <div>
          <dt>Takes</dt>
          <dd>{formatNumber(total)}</dd>
        </div>
        <div>
          <dt>{words.ship} rate</dt>
          <dd>
            {total === 0 && "No takes yet"}
            {total > 0 && (share === null ? `${ships} of ${total}` : `${formatShare(share)}, ${ships} of ${total}`)}
          </dd>
        </div>
        {interval && (
          <div className="vitals__wide">
            <dt>95% interval</dt>
            <dd>
              {formatShare(interval.low)} to {formatShare(interval.high)}
              <IntervalWhisker share={rate} of={reviewer.name} words={words} />
            </dd>
          </div>
        )}
        <div>
          <dt>Scores</dt>
          <dd>{medianWords(takes) ?? "None yet"}</dd>
        </div>
      </dl>
    </header>
  );
}
