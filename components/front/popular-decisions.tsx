import Link from "next/link";
import type { CSSProperties } from "react";
import { ScoreWing } from "@/components/chart/score-wing";
import { Section } from "@/components/ui/section";
import { addressOf } from "@/lib/comparisons/address";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { outcomeWords } from "@/lib/comparisons/outcome-words";
import { formatNumber } from "@/lib/format";
import type { Decision } from "@/lib/front/schema";
import { panelVerdict } from "@/lib/reviews/verdict";
import { urls } from "@/lib/urls";

/** The whole panel's word fills the bar; too few takes are drawn like a skip, hollow. */
const FILL = { ship: "SHIP", skip: "SKIP", mixed: "MIXED", "too-few": "SKIP" } as const;

/** Declared choices, a row each: the means on the shared bench, drawn from the centre, and who leads. */
export function PopularDecisions({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Section
      id="popular"
      title="Popular decisions"
      note="Means of the reviewers who judged both, drawn from the centre. Solid is ship, half is mixed, hatched is skip. A leader is named only when dropping any one reviewer leaves it the leader."
    >
      <table className="pd">
        <caption className="vh">
          Pairs that people choose between, with the mean score of each on the shared bench
        </caption>
        <thead>
          <tr>
            <th scope="col" className="na">
              Tool
            </th>
            <th scope="col" colSpan={2}>
              <span className="block text-center">Shared-bench mean</span>
            </th>
            <th scope="col" className="nb">
              Tool
            </th>
            <th scope="col" className="res">
              Panel says
            </th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <DecisionRow key={addressOf(decision.sides.map(({ slug }) => slug))} decision={decision} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function DecisionRow({ decision: { sides } }: { decision: Decision }) {
  const [a, b] = sides;
  const { columns, outcome, reviewers } = likeForLike(sides.map(benchOf));
  const names = [a.name, b.name];
  const href = urls.comparison(addressOf([a.slug, b.slug]));
  const leads = (column: number) => outcome.kind === "leads" && outcome.column === column;
  return (
    <tr>
      <th scope="row" className={leads(0) ? "na win" : "na"}>
        <Link href={href}>
          {a.name}
          <span className="vh"> vs {b.name}</span>
        </Link>
      </th>
      {(["a", "b"] as const).map((side, i) => {
        const mean = columns[i]?.mean ?? 0;
        return (
          <td key={side} className={`wing mf${side} ${side}`}>
            {reviewers.length > 0 && (
              <div className="track" style={{ "--v": mean } as CSSProperties}>
                <ScoreWing
                  side={side}
                  score={mean}
                  verdict={FILL[panelVerdict(sides[i]?.takes ?? []).word]}
                  weight="small"
                />
                <span className="val">
                  <span className="vh">{names[i]} </span>
                  <b>{formatNumber(mean, 0)}</b>
                </span>
              </div>
            )}
          </td>
        );
      })}
      <td className={leads(1) ? "nb win" : "nb"}>
        <Link href={href} tabIndex={-1}>
          {b.name}
        </Link>
      </td>
      <td className="res">{outcomeWords({ reviewers, columns, outcome }, names)}</td>
    </tr>
  );
}
