import type { ReactNode } from "react";

/** A section under a heavy rule: its title in the label column, a note and its controls beside it; without these, what it holds. */
export function Section({
  id,
  title,
  note,
  tail,
  children,
}: {
  id: string;
  title: string;
  note?: ReactNode;
  tail?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={note || tail ? "sect" : "sect sect--plain"} aria-labelledby={id}>
      <div className="sect__head">
        <h2 id={id}>{title}</h2>
        <div className="tail">
          {note && <p className="note">{note}</p>}
          {tail}
        </div>
      </div>
      {children}
    </section>
  );
}
