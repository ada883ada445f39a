import type { PanelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { VerdictMark } from "./verdict-mark";

/** The panel's verdict of one tool: the word with its mark, and the count behind it. `small` is for tables. */
export function VerdictStamp({
  panel,
  words,
  small = false,
}: {
  panel: PanelVerdict;
  words: VerdictWords;
  small?: boolean;
}) {
  const { word, ships, total } = panel;
  return (
    <span className={`stamp stamp--${word}${small ? " stamp--sm" : ""}`}>
      <span className="stamp__word">
        <VerdictMark of={word} onFill={word === "ship" || word === "mixed"} />
        {verdictWord(panel, words)}
      </span>
      {word !== "too-few" && (
        <span>
          {ships} of {total}
          <span className="vh"> {words.ship.toLowerCase()}</span>
        </span>
      )}
      {word === "too-few" && total > 0 && <span>{total} filed</span>}
    </span>
  );
}

/** The word of a panel's verdict, in the site's own vote words. */
export const verdictWord = ({ word }: PanelVerdict, words: VerdictWords): string =>
  ({ ship: words.ship, skip: words.skip, mixed: "Mixed", "too-few": "Too few takes" })[word];
