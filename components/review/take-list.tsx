import type { Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { TakeCard } from "./take-card";

/** The panel's takes on one tool, in the panel's order. */
export function TakeList({ takes, words }: { takes: readonly Take[]; words: VerdictWords }) {
  return (
    <section aria-labelledby="takes" className="mt-8">
      <h2 id="takes" className="border-t-2 border-ink pt-4 pb-2">
        Takes
      </h2>
      {takes.length === 0 && <p>No panel take</p>}
      <div className="space-y-6">
        {takes.map((take) => (
          <div key={take.reviewer.slug}>
            <h3>{take.reviewer.name}</h3>
            <TakeCard take={take} words={words} />
          </div>
        ))}
      </div>
    </section>
  );
}
