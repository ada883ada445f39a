import type { PanelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";

const LOOK = {
  ship: "bg-ship text-on-signal border-ship",
  skip: "text-skip border-skip",
  mixed: "text-mixed border-mixed",
  "too-few": "text-ink-2 border-dashed border-rule-strong",
} as const;

/** The panel's verdict of one tool: the word and the count behind it. */
export function VerdictStamp({ panel, words }: { panel: PanelVerdict; words: VerdictWords }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className={`inline-block border px-2 py-0.5 text-sm font-semibold ${LOOK[panel.word]}`}>
        {verdictWord(panel, words)}
      </span>
      {panel.total > 0 && (
        <span className="text-sm text-ink-2">
          {panel.ships} of {panel.total} {words.ship.toLowerCase()}
        </span>
      )}
    </span>
  );
}

export function verdictWord({ word }: PanelVerdict, words: VerdictWords): string {
  return { ship: words.ship, skip: words.skip, mixed: "Mixed", "too-few": "Too few takes" }[word];
}
