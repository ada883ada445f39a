import type { ReactNode } from "react";

/** A part of a page that is read: under a heavy rule, its title in the label column and the text beside it. `id` is its anchor. */
export function ProseSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="sect sect--prose" aria-labelledby={id}>
      <div className="sect__head">
        <h2 id={id}>{title}</h2>
        <div className="prose">{children}</div>
      </div>
    </section>
  );
}
