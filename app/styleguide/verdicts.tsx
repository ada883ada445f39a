import { ClockAlert, Layers } from "lucide";
import { DividedFlag } from "@/components/review/divided-flag";
import { LensName } from "@/components/review/lens-name";
import { RetractedTake } from "@/components/review/retracted-take";
import { TakeCard } from "@/components/review/take-card";
import { VerdictMark } from "@/components/review/verdict-mark";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { Icon } from "@/components/ui/icon";
import { LetterKey } from "@/components/ui/letter-key";
import { Section } from "@/components/ui/section";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { judge, reviewers, sampleTake } from "./samples";
import { Specimen } from "./specimen";

const PANELS = {
  Ship: [88, 82, 85, 78],
  Skip: [40, 35, 62, 30],
  Mixed: [70, 40, 60, 45],
  "Too few takes": [70, 60],
  "No takes": [],
};

const TAKES = {
  "Written by a person, hands-on": sampleTake("Builder", 82, { authorKind: "HUMAN", evidence: "HANDS_ON" }),
  "AI-drafted": sampleTake("Skeptic", 44, { authorKind: "AI_DRAFTED" }),
  "AI-written, research only": sampleTake("Founder", 71),
  "Corrected, being re-checked, with a disclosure": sampleTake("Futurist", 66, {
    change: "CORRECTION",
    needsRecheck: true,
    approvedBy: "A sample editor",
    disclosures: [{ kind: "free-access", note: "A sample account." }],
  }),
  "Without sources or a version": sampleTake("Creator", 60, { sources: [], versionJudged: null }),
};

const retracted = sampleTake("Founder", 85);
const RETRACTION = {
  reviewer: retracted.reviewer,
  reason: "What it praised was the work of another tool.",
  at: retracted.publishedAt,
  take: retracted,
};

export function Verdicts({ words }: { words: VerdictWords }) {
  return (
    <Section id="verdicts" title="Verdicts" note="Fill carries the verdict: solid, hollow, half, dashed.">
      {Object.entries(PANELS).map(([state, scores]) => (
        <Specimen key={state} state={`Stamp: ${state}`}>
          <span className="stamps">
            <VerdictStamp panel={panelVerdict(scores.map(judge))} words={words} />
            <VerdictStamp panel={panelVerdict(scores.map(judge))} words={words} small />
          </span>
        </Specimen>
      ))}
      <Specimen state="Marks">
        <span className="stamps">
          {(["ship", "skip", "mixed", "too-few", "yes", "no", "partial"] as const).map((mark) => (
            <span key={mark}>
              <VerdictMark of={mark} /> {mark}
            </span>
          ))}
        </span>
      </Specimen>
      <Specimen state="Flags">
        <span className="stamps">
          <DividedFlag panel={panelVerdict([80, 45, 80, 80].map(judge))} />
          <span className="flag flag--stale">
            <Icon of={ClockAlert} size={14} />
            Stale
          </span>
          <span className="flag">
            <Icon of={Layers} size={14} />
            Not substitutes
          </span>
        </span>
      </Specimen>
      <Specimen state="Lenses and keys">
        <span className="stamps">
          {reviewers.map((reviewer, i) => (
            <span key={reviewer.slug} className="stamps">
              <LetterKey column={i} />
              <LensName reviewer={reviewer} />
            </span>
          ))}
        </span>
      </Specimen>
      {Object.entries(TAKES).map(([state, take]) => (
        <Specimen key={state} state={`Take: ${state}`}>
          <TakeCard take={take} words={words} />
        </Specimen>
      ))}
      <Specimen state="Take: retracted">
        <RetractedTake retraction={RETRACTION} words={words} />
      </Specimen>
    </Section>
  );
}
