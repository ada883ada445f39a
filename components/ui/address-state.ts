"use client";

import { useCallback, useSyncExternalStore } from "react";

const CHANGED = "addressstate";

/**
 * A piece of state that lives in the address's query: read by the browser alone, so that the page stays the same bytes for
 * everyone. The server renders it as empty; an empty value leaves the address.
 */
export function useAddressState(name: string): readonly [string, (value: string) => void] {
  const read = useCallback(() => new URLSearchParams(window.location.search).get(name) ?? "", [name]);
  const value = useSyncExternalStore(subscribe, read, () => "");
  const set = useCallback(
    (next: string) => {
      const address = new URL(window.location.href);
      if (next) address.searchParams.set(name, next);
      else address.searchParams.delete(name);
      window.history.replaceState(window.history.state, "", address);
      window.dispatchEvent(new Event(CHANGED));
    },
    [name],
  );
  return [value, set];
}

function subscribe(changed: () => void) {
  window.addEventListener("popstate", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("popstate", changed);
    window.removeEventListener(CHANGED, changed);
  };
}
