import type { ReactNode } from "react";

/** One component in one state, under its name. */
export function Specimen({ state, children }: { state: string; children: ReactNode }) {
  return (
    <div className="border-t border-rule py-3">
      <p className="pb-2 text-xs text-ink-3">{state}</p>
      {children}
    </div>
  );
}
