"use client";

import { Link2, Printer } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useCopy } from "@/components/ui/use-copy";

/** Takes the page away: its address with everything the reader has set, or on paper. */
export function PageActions() {
  const { said, copy } = useCopy();
  return (
    <div className="actions needs-script">
      <span role="status" className="said">
        {said}
      </span>
      <button type="button" className="btn btn--bare" onClick={() => copy("Link", location.href)}>
        <Icon of={Link2} />
        Copy link
      </button>
      <button type="button" className="btn btn--bare" onClick={() => window.print()}>
        <Icon of={Printer} />
        Print
      </button>
    </div>
  );
}
