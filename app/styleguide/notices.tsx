import { AuthorLine } from "@/components/panel/author-line";
import { PanelTable } from "@/components/panel/panel-table";
import { TakeChanges } from "@/components/panel/take-changes";
import { AuthorNotice } from "@/components/review/author-notice";
import { Suggestions } from "@/components/tool/suggestions";
import { Section } from "@/components/ui/section";
import type { TakeChange } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { reviewers, sampleTake } from "./samples";
import { Specimen } from "./specimen";

const ONE_HUMAN = [sampleTake("Builder", 70), sampleTake("Skeptic", 60, { authorKind: "HUMAN" })];
const ALIKE = [
  { slug: "sample-a", name: "Sample A" },
  { slug: "sample-b", name: "Sample B" },
];
const CHANGE: TakeChange = {
  id: 1,
  kind: "CORRECTION",
  reason: "The price was last year’s.",
  at: new Date("2026-11-20"),
  tool: { slug: "sample-a", name: "Sample A" },
  reviewer: { slug: "sample", name: "Builder" },
};

export function Notices({ words }: { words: VerdictWords }) {
  return (
    <Section id="notices" title="Notices and empty states" note="Say what is missing and what to do next.">
      <Specimen state="Written by AI: all, and some">
        <AuthorNotice takes={ONE_HUMAN.slice(0, 1)} />
        <AuthorNotice takes={ONE_HUMAN} />
        <AuthorLine takes={ONE_HUMAN} />
      </Specimen>
      <Specimen state="A panel without takes">
        <PanelTable reviewers={reviewers.slice(0, 2)} judgements={[]} words={words} />
      </Specimen>
      <Specimen state="No corrections">
        <TakeChanges changes={[]} />
      </Specimen>
      <Specimen state="A correction">
        <TakeChanges changes={[CHANGE]} />
      </Specimen>
      <Specimen state="Spelt alike">
        <p>
          <Suggestions tools={ALIKE} />
        </p>
      </Specimen>
    </Section>
  );
}
