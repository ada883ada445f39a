import { Prose } from "@/components/ui/markdown";
import { formatDay } from "@/lib/format";
import { AUTHOR_WORDS, EVIDENCE_WORDS, type Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";

/** One reviewer's take: the score, the verdict, the text, and what stands behind it. */
export function TakeCard({ take, words }: { take: Take; words: VerdictWords }) {
  return (
    <article className="space-y-2">
      <p>
        <strong>
          {take.score}/100 · {take.verdict === "SHIP" ? words.ship : words.skip}
        </strong>
      </p>
      <Prose>{take.body}</Prose>
      <p className="text-xs text-ink-3">
        {AUTHOR_WORDS[take.authorKind]} · {EVIDENCE_WORDS[take.evidence]}
        {take.versionJudged && ` · judged ${take.versionJudged}`} ·{" "}
        <time dateTime={take.publishedAt.toISOString()}>{formatDay(take.publishedAt)}</time>
      </p>
      {take.sources.length > 0 && (
        <p className="text-xs text-ink-3">
          Sources:{" "}
          {take.sources.map(({ title, url }, i) => (
            <span key={title}>
              {i > 0 && ", "}
              {url ? (
                <a href={url} rel="noopener nofollow">
                  {title}
                </a>
              ) : (
                title
              )}
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
