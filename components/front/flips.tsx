import Link from "next/link";
import { verdictWord } from "@/components/review/verdict-stamp";
import { formatNumber, formatShortDay } from "@/lib/format";
import type { VerdictFlip } from "@/lib/front/schema";
import type { PanelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import { FlipSlope } from "../chart/flip-slope";
import { VerdictKey } from "./verdict-key";

/** Tools whose panel changed its word, with the medians before and after. */
export function Flips({ flips, words }: { flips: readonly VerdictFlip[]; words: VerdictWords }) {
  return (
    <section aria-labelledby="flips">
      <div className="kick">
        <h2 id="flips">Flips</h2>
      </div>
      {flips.length === 0 && (
        <>
          <p className="flip-none">No verdict has flipped yet. When one does, it stands here with its reason.</p>
          <VerdictKey words={words} />
        </>
      )}
      <ul>
        {flips.map(({ slug, name, flip: { before, after, at, reason } }) => (
          <li key={`${slug} ${at.toISOString()}`} className="flip">
            <FlipSlope before={before} after={after} />
            <div>
              <b>
                <Link href={urls.tool(slug)}>{name}</Link>
              </b>
              <p>
                <Word of={before} words={words} /> to <Word of={after} words={words} />,{" "}
                <time dateTime={at.toISOString()}>{formatShortDay(at)}</time>.{reason && ` ${reason}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COLOUR = { ship: "text-ship", skip: "text-skip", mixed: "text-mixed", "too-few": "" } as const;

const Word = ({ of, words }: { of: PanelVerdict; words: VerdictWords }) => (
  <span className={`w ${COLOUR[of.word]}`}>
    {verdictWord(of, words)}
    <span className="vh"> (median {formatNumber(of.median ?? 0)})</span>
  </span>
);
