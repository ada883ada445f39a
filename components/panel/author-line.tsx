import { count } from "@/lib/format";
import type { AuthorKind } from "@/lib/reviews/schema";

/** Says once on a page how many of its takes a machine wrote, and that no person edited those. */
export function AuthorLine({ takes }: { takes: readonly { authorKind: AuthorKind }[] }) {
  const written = takes.filter((take) => take.authorKind === "AI_WRITTEN").length;
  if (written === 0) return null;
  const all = written === takes.length;
  return (
    <p className="author-line">
      {all
        ? takes.length === 1
          ? "The one take is"
          : `All ${takes.length} takes are`
        : `${count(written, "take")} of ${takes.length} are`}{" "}
      <strong>AI-written</strong>: no person edited them, and they rest on the facts that the site lists.
    </p>
  );
}
