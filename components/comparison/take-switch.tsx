"use client";

import type { ReactNode } from "react";
import { useAddressState } from "@/components/ui/address-state";
import type { Named } from "@/lib/tools/schema";

/**
 * With four to six tools the takes of one are shown at a time. Kept in the address as `takes=slug`; without scripts all stand
 * side by side and the table scrolls.
 */
export function TakeSwitch({ tools, children }: { tools: readonly Named[]; children: ReactNode }) {
  const [asked, setAsked] = useAddressState("takes");
  const column = Math.max(
    0,
    tools.findIndex(({ slug }) => slug === asked),
  );
  return (
    <div className="take-switch" data-column={column}>
      <fieldset>
        <legend className="vh">Whose takes to show</legend>
        {tools.map(({ slug, name }, i) => (
          <label key={slug} className="chip">
            <input
              type="radio"
              name="takes"
              className="vh"
              checked={i === column}
              onChange={() => setAsked(i === 0 ? "" : slug)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
