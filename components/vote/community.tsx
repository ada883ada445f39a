import type { CSSProperties } from "react";
import { LetterKey } from "@/components/ui/letter-key";
import { Section } from "@/components/ui/section";
import type { VerdictWords } from "@/lib/site";
import type { Named } from "@/lib/tools/schema";
import type { WithTally } from "@/lib/votes/schema";
import { VoteBox } from "./vote-box";

export const COMMUNITY_NOTE = "Readers\u2019 votes stay apart from the panel and never change its verdict.";

/** The community's votes on every tool of a comparison, over its columns. */
export function Community({ tools, words }: { tools: readonly WithTally<Named>[]; words: VerdictWords }) {
  return (
    <Section id="community" title="Community" note={COMMUNITY_NOTE}>
      <div
        className="ledger votes"
        data-many={tools.length > 2 || undefined}
        data-wide={tools.length > 3 || undefined}
        style={{ "--n": tools.length } as CSSProperties}
      >
        <p className="votes__span not-phone">All time</p>
        {tools.map(({ slug, name, tally }, i) => (
          <div key={slug} className={i === 0 ? "colA" : "colB"}>
            {tools.length > 1 && (
              <h3 className="votes__name">
                <LetterKey column={i} />
                {name}
              </h3>
            )}
            <VoteBox tool={{ slug, name }} tally={tally} words={words} />
          </div>
        ))}
      </div>
    </Section>
  );
}
