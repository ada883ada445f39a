import type { Take } from "@/lib/reviews/schema";

/** Says once, at the head of a page, that takes on it were written by AI; each take carries its own mark as well. */
export function AuthorNotice({ takes }: { takes: readonly Take[] }) {
  const written = takes.filter((take) => take.authorKind === "AI_WRITTEN").length;
  if (written === 0) return null;
  return (
    <p className="label-line">
      {written === takes.length ? "The takes on this page are" : "Some takes on this page are"}{" "}
      <strong>AI-written</strong>: no person edited them, and they rest on the listed sources.
    </p>
  );
}
