import { isStale } from "@/lib/facts/freshness";
import type { Attribute, Fact } from "@/lib/facts/schema";
import { factWords } from "@/lib/facts/words";
import { formatDay } from "@/lib/format";

/** A fact's answer with where it comes from and when it was checked. Unknown reads as unknown, never as no. */
export function FactCell({ attribute, fact, today }: { attribute: Attribute; fact: Fact | null; today: string }) {
  const unknown = !fact || fact.state === "UNKNOWN";
  return (
    <>
      <span className={unknown ? "text-ink-3 underline decoration-dashed" : undefined}>
        {factWords(attribute, fact)}
      </span>
      {fact?.note && <span className="text-sm text-ink-2"> ({fact.note})</span>}
      {fact && !unknown && (
        <span className="block text-xs text-ink-3">
          <Source url={fact.sourceUrl} /> ·{" "}
          <time dateTime={fact.checkedAt.toISOString()}>{formatDay(fact.checkedAt)}</time>
          {fact.makersFigure && " · maker’s figure"}
          {isStale({ ...fact, ...attribute }, today) && <strong className="text-mixed"> · Stale</strong>}
        </span>
      )}
    </>
  );
}

export function Source({ url }: { url: string | null }) {
  if (!url || !URL.canParse(url)) return <>source not recorded</>;
  return (
    <a href={url} rel="noopener nofollow">
      {new URL(url).hostname.replace(/^www\./, "")}
    </a>
  );
}
