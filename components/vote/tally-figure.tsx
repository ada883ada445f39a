import { CircleDashed } from "lucide";
import { VerdictMark } from "@/components/review/verdict-mark";
import { Icon } from "@/components/ui/icon";
import { count, formatShare } from "@/lib/format";
import type { VerdictWords } from "@/lib/site";
import type { Community } from "@/lib/votes/tally";
import { tallyWords } from "@/lib/votes/words";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const BAR = 14;
const WHISKER = 25;

/** A tally that says no more than it may: an invitation, counts, an early share, or a share with its interval. */
export function TallyFigure({ community, name, words }: { community: Community; name: string; words: VerdictWords }) {
  const { ships, total, share, interval, stage } = community;
  const [ship, skip] = [words.ship.toLowerCase(), words.skip.toLowerCase()];
  if (stage === "none")
    return <p className="vote__q">No community votes yet. If you have used {name}, yours would be the first.</p>;
  const counts = `${ships} ${ship} · ${total - ships} ${skip}`;
  if (share === null || interval === null)
    return (
      <div className="split">
        <div className="split__top">
          <strong>{tallyWords(community, words)}</strong>
          <span className="flag">{count(total, "vote")}</span>
        </div>
        <div className="pips" aria-hidden="true">
          {Array.from({ length: total }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: votes have no identity
            <span key={i} className={i < ships ? "c-ship" : "c-skip"}>
              <VerdictMark of={i < ships ? "ship" : "skip"} />
            </span>
          ))}
        </div>
        <div className="split__foot">Counts only until there are 5 votes.</div>
      </div>
    );
  const [low, high] = [percent(interval.low), percent(interval.high)];
  return (
    <div className="split">
      <div className="split__top">
        {stage === "early" ? <strong>{formatShare(share)}</strong> : <b>{formatShare(share)}</b>}
        <span>would {ship}</span>
        <span className={stage === "early" ? "flag flag--warn" : "flag"}>
          {stage === "early" && <Icon of={CircleDashed} size={14} />}
          {stage === "early" ? `Early, ${count(total, "vote")}` : count(total, "vote")}
        </span>
      </div>
      <svg role="img" aria-label={`${name}: ${tallyWords(community, words)}.`}>
        <rect className="f-ship" x="0" y="0" width={percent(share)} height={BAR} />
        <rect className="f-skip" x={percent(share)} y=".75" width={percent(1 - share)} height={BAR - 1.5} />
        <line className="wh" x1={low} x2={high} y1={WHISKER} y2={WHISKER} />
        {[low, high].map((x) => (
          <line key={x} className="wh" x1={x} x2={x} y1={WHISKER - 5} y2={WHISKER + 5} />
        ))}
        <circle className={stage === "early" ? "whp whp--early" : "whp"} cx={percent(share)} cy={WHISKER} r="3.5" />
      </svg>
      <div className="split__foot">
        <span>{counts}</span>
        <span>
          Likely {formatShare(interval.low)} to {formatShare(interval.high)}
        </span>
      </div>
    </div>
  );
}
