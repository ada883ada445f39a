import { count, formatShortDay } from "@/lib/format";
import type { IntegrityEntry, IntegrityKind } from "@/lib/integrity/schema";
import { urls } from "@/lib/urls";
import { HOLD_WORDS } from "@/lib/votes/words";

const KIND_WORDS: Record<IntegrityKind, string> = {
  HOLD: "set aside",
  FLAG: "looked odd, and count until somebody has looked",
  RELEASE: "released",
  REJECTION: "rejected",
};

/** The public record, newest first. */
export function IntegrityLog({ entries }: { entries: readonly IntegrityEntry[] }) {
  if (entries.length === 0) return <p>Nothing has been set aside so far.</p>;
  return (
    <ul className="integrity">
      {entries.map(({ id, at, tool, votes, kind, reason, note, madeBy, open }) => (
        <li key={id}>
          <p>
            <time dateTime={new Date(at).toISOString()}>{formatShortDay(at)}</time>{" "}
            <strong>
              <a href={urls.ledger(tool.slug)}>{tool.name}</a>
            </strong>
            : {count(votes, "vote")} {KIND_WORDS[kind]}, because {HOLD_WORDS[reason]}.
          </p>
          <p className="note">
            {[note, `By ${madeBy ?? "the site, by rule"}.`, open ? "Not decided yet." : ""].filter(Boolean).join(" ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
