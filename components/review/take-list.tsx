import type { Reviewer, Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { LensName } from "./lens-name";
import { TakeCard } from "./take-card";

type TakeListProps = { takes: readonly Take[]; reviewers: readonly Reviewer[]; words: VerdictWords };

/** The panel's takes on one tool in the panel's order; an active reviewer without one is named as a gap. */
export function TakeList({ takes, reviewers, words }: TakeListProps) {
  const rows = reviewers
    .map((reviewer) => ({ reviewer, take: takes.find((take) => take.reviewer.slug === reviewer.slug) }))
    .filter(({ reviewer, take }) => take || (reviewer.active && takes.length > 0));
  return (
    <ul className="take-list">
      {rows.map(({ reviewer, take }) => (
        <li key={reviewer.slug}>
          <h3>
            <LensName reviewer={reviewer} />
          </h3>
          {take ? <TakeCard take={take} words={words} /> : <p className="absent">No panel take</p>}
        </li>
      ))}
    </ul>
  );
}
