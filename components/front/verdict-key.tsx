import { VerdictMark } from "@/components/review/verdict-mark";
import { PANEL, type PanelWord } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

/** How to read a verdict, for whom the four marks are new. */
export function VerdictKey({ words }: { words: VerdictWords }) {
  const said = `of the takes say ${words.ship.toLowerCase()}`;
  const rows: [PanelWord, string, string][] = [
    ["ship", words.ship, `${PANEL.shipShare}% or more ${said}`],
    ["mixed", "Mixed", "anything between"],
    ["skip", words.skip, `${PANEL.skipShare}% or fewer ${said}`],
    ["too-few", "Too few takes", `fewer than ${PANEL.minTakes}, so no verdict`],
  ];
  return (
    <>
      <h3 className="verdict-key__title">How to read a verdict</h3>
      <dl className="verdict-key">
        {rows.map(([word, name, says]) => (
          <div key={word}>
            <dt>
              <VerdictMark of={word} />
              {name}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <a className="verdict-key__more" href={urls.methodology}>
        How scores work
      </a>
    </>
  );
}
