import { formatDay } from "@/lib/format";
import { CHANGE_WORDS, type TakeChange } from "@/lib/reviews/schema";
import { urls } from "@/lib/urls";

/** Changes to published takes, newest first, each with its kind and reason. */
export function TakeChanges({ changes }: { changes: readonly TakeChange[] }) {
  if (changes.length === 0)
    return <p>None has been needed so far: every take on the site reads as it was first published.</p>;
  return (
    <ul>
      {changes.map(({ id, kind, reason, at, tool, reviewer }) => (
        <li key={id}>
          <time dateTime={at.toISOString()}>{formatDay(at)}</time>: {CHANGE_WORDS[kind].title.toLowerCase()} of the{" "}
          {reviewer.name} on <a href={urls.take(tool.slug, reviewer.slug)}>{tool.name}</a>. {reason}
        </li>
      ))}
    </ul>
  );
}
