"use client";

import { useSyncExternalStore } from "react";
import { COLUMNS } from "@/lib/comparisons/address";

/** A tool that is to be compared. */
export type Pick = { slug: string; name: string };

const KEY = "picks";
const CHANGED = "pickschange";
const NONE: readonly Pick[] = [];

/** What was kept last, as text and as picks; all there is where storage is closed to us. */
let kept: { text: string | null; picks: readonly Pick[] } = { text: null, picks: NONE };

/**
 * What is ticked to be compared, in the order of ticking. It lasts as long as the tab, over pages, filters and sorts; it is read by
 * the browser alone, so that pages stay the same bytes for everyone.
 */
export const usePicks = () => useSyncExternalStore(subscribe, picksNow, () => NONE);

export function picksNow(): readonly Pick[] {
  try {
    const text = sessionStorage.getItem(KEY);
    if (text !== kept.text) kept = { text, picks: parse(text) };
  } catch {
    // Storage is closed to us: the picks last as long as the page.
  }
  return kept.picks;
}

export function keepPicks(picks: readonly Pick[]) {
  kept = { text: JSON.stringify(picks), picks };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(picks));
  } catch {
    // As above.
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Nobody but this file writes it, but a person may, and another version of the site may have. */
function parse(text: string | null): readonly Pick[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(read) ? read.filter(isPick).slice(0, COLUMNS.max) : NONE;
  } catch {
    return NONE;
  }
}

const isPick = (value: unknown): value is Pick =>
  typeof value === "object" &&
  value !== null &&
  "slug" in value &&
  typeof value.slug === "string" &&
  "name" in value &&
  typeof value.name === "string";

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed);
  // A page that comes back from the browser's memory has missed what happened on others.
  window.addEventListener("pageshow", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("pageshow", changed);
  };
}
