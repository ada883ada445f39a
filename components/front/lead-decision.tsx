import Link from "next/link";
import type { CSSProperties } from "react";
import { ScoreWing } from "@/components/chart/score-wing";
import { Headline } from "@/components/comparison/headline";
import { addressOf } from "@/lib/comparisons/address";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { outcomeWords } from "@/lib/comparisons/outcome-words";
import { formatShortDay } from "@/lib/format";
import type { Decision, DecisionSide } from "@/lib/front/schema";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

/** The newest choice on its shared bench, and the next ones by name. */
export function LeadDecision({ decisions, words }: { decisions: readonly Decision[]; words: VerdictWords }) {
  const [lead, ...others] = decisions;
  return (
    <section className="lead" aria-labelledby="latest-decision">
      <div className="kick">
        <h2 id="latest-decision">Latest decision</h2>
        {lead && <time dateTime={lead.publishedAt.toISOString()}>{formatShortDay(lead.publishedAt)}</time>}
      </div>
      {lead ? <Lead decision={lead} words={words} /> : <p>No pair of judged tools is declared yet.</p>}
      {others.slice(0, 3).map((decision) => (
        <Also key={addressOf(decision.sides.map(({ slug }) => slug))} decision={decision} />
      ))}
    </section>
  );
}

const linkTo = ({ sides }: Decision) => urls.comparison(addressOf(sides.map(({ slug }) => slug)));
const resultOf = ({ sides }: Decision) => likeForLike(sides.map(benchOf));

function Lead({ decision, words }: { decision: Decision; words: VerdictWords }) {
  const [a, b] = decision.sides;
  const result = resultOf(decision);
  return (
    <>
      <h3>
        <Link href={linkTo(decision)}>
          {a.name} or {b.name}?
        </Link>
      </h3>
      <p>{decision.why}</p>
      {result.reviewers.length > 0 && (
        <div className="lead__fly">
          <div className="lead__row lead__row--hd" aria-hidden="true">
            <span />
            <span className="a">{a.name}</span>
            <span className="b">{b.name}</span>
          </div>
          {result.reviewers.map((reviewer) => (
            <div className="lead__row" key={reviewer}>
              <span>{takeOf(a, reviewer)?.reviewer.name}</span>
              <Wing side="a" tool={a} reviewer={reviewer} words={words} />
              <Wing side="b" tool={b} reviewer={reviewer} words={words} />
            </div>
          ))}
        </div>
      )}
      <p className="lead__result">
        <strong>
          <Headline result={result} />.
        </strong>{" "}
        {outcomeWords(result, [a.name, b.name])}
      </p>
    </>
  );
}

const takeOf = ({ takes }: DecisionSide, reviewer: string) => takes.find((take) => take.reviewer.slug === reviewer);

function Wing({
  side,
  tool,
  reviewer,
  words,
}: {
  side: "a" | "b";
  tool: DecisionSide;
  reviewer: string;
  words: VerdictWords;
}) {
  const take = takeOf(tool, reviewer);
  if (!take) return null;
  return (
    <div className={side}>
      <div className="track" style={{ "--v": take.score } as CSSProperties}>
        <ScoreWing side={side} score={take.score} verdict={take.verdict} weight="small" />
        <span className="val">
          <span className="vh">
            {tool.name} {take.verdict === "SHIP" ? words.ship : words.skip}{" "}
          </span>
          <b>{take.score}</b>
        </span>
      </div>
    </div>
  );
}

function Also({ decision }: { decision: Decision }) {
  const [a, b] = decision.sides;
  return (
    <div className="also">
      <h3>
        <Link href={linkTo(decision)}>
          {a.name} or {b.name}
        </Link>
      </h3>
      <p>{outcomeWords(resultOf(decision), [a.name, b.name])}</p>
    </div>
  );
}
