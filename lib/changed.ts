/**
 * When something of a name last changed, in ms since 1970, as the edge told this process. In one place of the process: Next
 * bundles pages, routes and the page cache (server/next/cache-handler.mjs) apart from each other.
 */
const KEY = Symbol.for("tiebreak.changed");
const shared = globalThis as { [KEY]?: Map<string, number> };
shared[KEY] ??= new Map();
const changed: Map<string, number> = shared[KEY];

/**
 * Takes note that these names changed, and answers the moment that counts for it: what was begun up to then may be out of date.
 * It lies a millisecond ahead, because Next forgets what it keeps a moment after this returns.
 */
export function noteChange(names: readonly string[]): number {
  const at = Date.now() + 1;
  for (const name of names) changed.set(name, at);
  return at;
}

export const changedSince = (names: readonly string[], since: number): boolean =>
  names.some((name) => (changed.get(name) ?? 0) >= since);
