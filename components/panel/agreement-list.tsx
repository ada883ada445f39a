import Link from "next/link";
import { LensName } from "@/components/review/lens-name";
import { formatNumber, formatShare } from "@/lib/format";
import { type Agreement, agreement, type JudgedTools } from "@/lib/reviews/agreement";
import type { Reviewer } from "@/lib/reviews/schema";
import { urls } from "@/lib/urls";

type Props = { of: Reviewer; others: readonly Reviewer[]; judged: ReadonlyMap<string, JudgedTools> };

const NOTHING: JudgedTools = new Map();

/** How one reviewer agrees with each other one, on the tools that both have judged. */
export function AgreementList({ of, others, judged }: Props) {
  const mine = judged.get(of.slug) ?? NOTHING;
  return (
    <table className="agreement">
      <caption className="vh">How often {of.name} and each other reviewer say the same of a tool</caption>
      <thead>
        <tr>
          <th scope="col">With</th>
          <th scope="col">Judged by both</th>
          <th scope="col">Equal verdicts</th>
          <th scope="col">Scores apart</th>
        </tr>
      </thead>
      <tbody>
        {others.map((other) => (
          <tr key={other.slug}>
            <th scope="row">
              <Link href={urls.reviewer(other.slug)}>
                <LensName reviewer={other} />
              </Link>
            </th>
            <Figures {...agreement(mine, judged.get(other.slug) ?? NOTHING)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ shared, equal, share, meanGap }: Agreement) {
  return (
    <>
      <td>{shared}</td>
      <td>
        {share !== null && <b>{formatShare(share)}</b>} {shared === 0 ? "None" : `${equal} of ${shared}`}
      </td>
      <td>{meanGap === null ? <span className="text-ink-3">Too few</span> : `${formatNumber(meanGap, 1)} points`}</td>
    </>
  );
}
