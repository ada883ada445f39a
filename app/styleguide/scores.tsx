import { LensWeights } from "@/components/comparison/lens-weights";
import { Scoreboard } from "@/components/comparison/scoreboard";
import { Section } from "@/components/ui/section";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import type { VerdictWords } from "@/lib/site";
import { reviewers, sampleTool } from "./samples";
import { Specimen } from "./specimen";

const BOARDS = {
  "One leads": [
    [88, 82, 85, 78, null],
    [80, 45, 80, null, 80],
  ],
  "Too close to call": [
    [70, 60, 80, null, null],
    [60, 70, 79, null, null],
  ],
  Level: [
    [70, 60, 80, null, null],
    [80, 70, 60, null, null],
  ],
  "Nobody judged both": [
    [70, null, null, null, null],
    [null, 60, null, null, null],
  ],
  "Three tools": [
    [88, 82, 85, 78, 70],
    [80, 45, 80, 60, 80],
    [60, 40, 50, 55, 62],
  ],
};

const LENSES = reviewers.map(({ slug, name }, i) => ({ slug, name, off: i > 2 ? "Judged Sample A only" : null }));
const BENCH = [
  { reviewer: "builder", scores: [78, 74] },
  { reviewer: "skeptic", scores: [52, 66] },
  { reviewer: "futurist", scores: [81, 70] },
];

export function Scores({ words }: { words: VerdictWords }) {
  return (
    <Section
      id="scores"
      title="Scores"
      note="The scoreboard in each outcome, and the sliders: open, off, and where the lead turns."
    >
      {Object.entries(BOARDS).map(([state, scores]) => {
        const tools = scores.map((row, i) => sampleTool(`Sample ${"ABC"[i]}`, row));
        return (
          <Specimen key={state} state={`Scoreboard: ${state}`}>
            <Scoreboard
              result={likeForLike(tools.map(benchOf))}
              names={tools.map(({ name }) => name)}
              panel={reviewers}
              words={words}
            />
          </Specimen>
        );
      })}
      <Specimen state="Your lens">
        <LensWeights lenses={LENSES} bench={BENCH} tools={["Sample A", "Sample B"]} />
      </Specimen>
    </Section>
  );
}
