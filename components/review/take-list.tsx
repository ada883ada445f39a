import type { Reviewer } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { LensName } from "./lens-name";
import { TakeSlot } from "./take-slot";

type TakeListProps = { tool: ToolPage; reviewers: readonly Reviewer[]; words: VerdictWords };

/** The panel's takes on one tool in the panel's order; an active reviewer without one is named as a gap. */
export function TakeList({ tool, reviewers, words }: TakeListProps) {
  const said = new Set([...tool.takes, ...tool.retracted].map(({ reviewer }) => reviewer.slug));
  const rows = reviewers.filter(({ slug, active }) => said.has(slug) || (active && said.size > 0));
  return (
    <ul className="take-list">
      {rows.map((reviewer) => (
        <li key={reviewer.slug} id={`take-${reviewer.slug}`}>
          <h3>
            <LensName reviewer={reviewer} />
          </h3>
          <TakeSlot tool={tool} reviewer={reviewer} words={words} />
        </li>
      ))}
    </ul>
  );
}
