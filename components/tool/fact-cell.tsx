import { ClockAlert } from "lucide";
import { VerdictMark } from "@/components/review/verdict-mark";
import { Icon } from "@/components/ui/icon";
import { ageInDays, isStale } from "@/lib/facts/freshness";
import type { Attribute, Fact, FactState } from "@/lib/facts/schema";
import { factWords } from "@/lib/facts/words";
import { formatDay } from "@/lib/format";

const MARKS: Partial<Record<FactState, "yes" | "no" | "partial">> = { YES: "yes", NO: "no", PARTIAL: "partial" };

type FactCellProps = { attribute: Attribute; fact: Fact | null; today: string; wins?: boolean };

/** A fact's answer, and on the right where it comes from and how old it is. Unknown reads as unknown, never as no. */
export function FactCell({ attribute, fact, today, wins = false }: FactCellProps) {
  if (!fact || fact.state === "UNKNOWN") return <span className="fact fact--unknown">Unknown</span>;
  const mark = MARKS[fact.state];
  const kind = mark ? "fact fact--yesno" : fact.state === "NOT_APPLICABLE" ? "fact fact--na" : "fact";
  return (
    <div className="cell">
      <span className={wins ? `${kind} winner` : kind}>
        {mark && <VerdictMark of={mark} />}
        {factWords(attribute, fact)}
        {fact.note && <span className="font-normal text-ink-2"> ({fact.note})</span>}
        {wins && <span className="vh">, the better one</span>}
      </span>
      <Provenance
        sourceUrl={fact.sourceUrl}
        checkedAt={fact.checkedAt}
        today={today}
        makersFigure={fact.makersFigure}
        stale={isStale({ ...fact, ...attribute }, today)}
      />
    </div>
  );
}

type ProvenanceProps = {
  sourceUrl: string | null;
  checkedAt: Date;
  today: string;
  makersFigure?: boolean;
  stale?: boolean;
};

/** Where a statement comes from and how many days ago it was checked. */
export function Provenance({ sourceUrl, checkedAt, today, makersFigure = false, stale = false }: ProvenanceProps) {
  return (
    <span className="prov">
      {stale && (
        <span className="flag flag--stale">
          <Icon of={ClockAlert} size={14} />
          Stale
        </span>
      )}
      {makersFigure && <span>Maker’s figure</span>}
      <Source url={sourceUrl} />
      <time className="age" dateTime={checkedAt.toISOString()} title={`Checked ${formatDay(checkedAt)}`}>
        <span className="vh">checked </span>
        {ageInDays(checkedAt, today)} d<span className="vh"> ago</span>
      </time>
    </span>
  );
}

function Source({ url }: { url: string | null }) {
  if (!url || !URL.canParse(url)) return <span>source not recorded</span>;
  return (
    <a href={url} rel="noopener nofollow">
      {new URL(url).hostname.replace(/^www\./, "")}
    </a>
  );
}
