import { BadgeCheck, Eye } from "lucide";
import { Icon } from "@/components/ui/icon";
import { DISCLOSURE_WORDS, type Disclosure } from "@/lib/disclosures";
import { count, formatDay } from "@/lib/format";
import { CHANGE_WORDS, EVIDENCE_WORDS, type Take } from "@/lib/reviews/schema";
import { urls } from "@/lib/urls";

/** What stands behind a take: evidence, version, day, who approved it, its sources, and what the reviewer got from whom. */
export function TakeFoot({ take }: { take: Take }) {
  const when = <time dateTime={take.publishedAt.toISOString()}>{formatDay(take.publishedAt)}</time>;
  return (
    <div className="take__foot">
      <span>
        <Icon of={take.evidence === "HANDS_ON" ? BadgeCheck : Eye} size={14} />
        {EVIDENCE_WORDS[take.evidence]}
      </span>
      {take.versionJudged && <span>Judged {take.versionJudged}</span>}
      {take.change ? (
        <span>
          <a href={urls.corrections}>{CHANGE_WORDS[take.change].done}</a> {when}
        </span>
      ) : (
        <span>Filed {when}</span>
      )}
      {take.approvedBy && <span>Approved by {take.approvedBy}</span>}
      <Sources sources={take.sources} />
      <DisclosureLines disclosures={take.disclosures} />
    </div>
  );
}

/** Interests, each on a line of its own. */
export function DisclosureLines({ disclosures }: { disclosures: readonly Disclosure[] }) {
  return disclosures.map(({ kind, note, url }) => (
    <p key={`${kind} ${note}`} className="disclosure">
      <strong>{DISCLOSURE_WORDS[kind]}:</strong>{" "}
      {url ? (
        <a href={url} rel="noopener nofollow sponsored">
          {note}
        </a>
      ) : (
        note
      )}
    </p>
  ));
}

function Sources({ sources }: { sources: Take["sources"] }) {
  if (sources.length === 0) return null;
  return (
    <details className="sources">
      <summary>{count(sources.length, "source")}</summary>
      <ul>
        {sources.map(({ title, url }) => (
          <li key={title}>
            {url ? (
              <a href={url} rel="noopener nofollow">
                {title}
              </a>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
