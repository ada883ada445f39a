"use client";

import type { ReactNode } from "react";
import { useAddressState } from "@/components/ui/address-state";

/** Hides the rows in which every tool says the same. Kept in the address as `only=differences`. */
export function OnlyDifferences({ children }: { children: ReactNode }) {
  const [only, setOnly] = useAddressState("only");
  const on = only === "differences";
  return (
    <div data-only-differences={on || undefined}>
      <label className="switch needs-script">
        <input className="check" type="checkbox" checked={on} onChange={() => setOnly(on ? "" : "differences")} />
        Only differences
      </label>
      {children}
    </div>
  );
}
