import type { ReactNode } from "react";

/** The head of a page that is not about one tool: its title, and in a sentence or two what it is for. */
export function PageTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-title">
      <h1>{title}</h1>
      {children && <div className="page-title__lead">{children}</div>}
    </header>
  );
}
