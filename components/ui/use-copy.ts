"use client";

import { useState } from "react";

/** Puts text on the clipboard. `said` tells how that went, in words for a live region. */
export function useCopy() {
  const [said, setSaid] = useState("");
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(`${what} copied`);
    } catch {
      setSaid(`The browser did not allow copying the ${what.toLowerCase()}`);
    }
  };
  return { said, copy };
}
