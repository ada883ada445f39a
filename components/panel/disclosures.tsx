import { listOf } from "@/lib/format";
import type { Reviewer } from "@/lib/reviews/schema";

/** What each reviewer discloses; those who disclose the same share a line. */
export function Disclosures({ reviewers }: { reviewers: readonly Reviewer[] }) {
  const said = new Map<string, string[]>();
  for (const { name, disclosure } of reviewers) said.set(disclosure, [...(said.get(disclosure) ?? []), name]);
  if (said.size === 0) return null;
  return (
    <ul>
      {[...said].map(([disclosure, names]) => (
        <li key={disclosure}>
          <strong>{listOf(names)}</strong>: {disclosure}
        </li>
      ))}
    </ul>
  );
}
