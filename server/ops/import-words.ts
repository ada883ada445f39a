import { count, formatNumber, listOf } from "../../lib/format";
import type { Change, Counts, Difference, ImportOutcome, Reject } from "../../lib/imports/schema";

/** A line of the difference: what is new begins with +, what differs with ~, what goes with -. */
export function changeLine(change: Change): string {
  switch (change.kind) {
    case "tool added":
      return `+ ${change.tool} (/tools/${change.slug}): ${count(change.facts, "fact")}, ${count(change.plans, "plan")}`;
    case "plan removed":
      return `- ${change.tool}: plan ${change.field}`;
    case "fact added":
    case "plan added":
      return `+ ${change.tool}: ${change.field}: ${change.to}`;
    case "tool changed":
    case "fact changed":
    case "plan changed":
      return `~ ${change.tool}: ${change.field}: ${change.from} -> ${change.to}`;
  }
}

export const rejectLine = ({ line, name, reason }: Reject): string => `! line ${line}${name && `, ${name}`}: ${reason}`;

/** "Tools: 2 added, 1 changed, 224 unchanged." Nothing is said of what did not happen. */
function counts(what: string, { added, changed, confirmed, removed, kept, unchanged }: Counts): string | null {
  const parts = Object.entries({
    added,
    changed,
    "checked again": confirmed,
    removed,
    "kept as an editor or a newer check has them": kept,
    unchanged,
  })
    .filter(([, n]) => n > 0)
    .map(([word, n]) => `${formatNumber(n)} ${word}`);
  return parts.length === 0 ? null : `${what}: ${parts.join(", ")}.`;
}

export function differenceLines({ tools, facts, plans, categories, attributes, aliases }: Difference): string[] {
  const also = [
    categories > 0 && count(categories, "category", "categories"),
    attributes > 0 && count(attributes, "attribute"),
    aliases > 0 && count(aliases, "name in the source", "names in the source"),
  ].filter((part) => part !== false);
  const lines = [
    counts("Tools", tools),
    counts("Facts", facts),
    counts("Plans", plans),
    also.length > 0 ? `Also added: ${listOf(also)}.` : null,
  ];
  return lines.filter((line) => line !== null);
}

/** How it ended, and whether that counts as success. */
export function verdict(
  { rows, rejected, applied }: ImportOutcome,
  { dryRun, nothingNew }: { dryRun: boolean; nothingNew: boolean },
) {
  const refused = `${formatNumber(rejected)} of ${count(rows, "row")} ${rejected === 1 ? "is" : "are"} rejected (above, with line and reason)`;
  const rest = `Mend ${rejected === 1 ? "it" : "them"}, or import the other ${formatNumber(rows - rejected)} with --skip-rejected.`;
  if (dryRun) {
    const says = rejected > 0 ? `Dry run: nothing was changed. ${refused}. ${rest}` : "Dry run: nothing was changed.";
    return { says, ok: rejected === 0 };
  }
  if (!applied) return { says: `Nothing was changed: ${refused}. ${rest}`, ok: false };
  const did = nothingNew ? "Nothing to do: the site has all of it." : "Imported.";
  return rejected > 0 ? { says: `${did} Left out: ${refused}.`, ok: false } : { says: did, ok: true };
}
