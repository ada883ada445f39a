import { LRUCache } from "lru-cache";
import type { Page } from "./page";
import type { How } from "./send-page";

type Kept = Page & { outdated: boolean; retryAt: number };
type Flight = { made: Promise<Page>; since: number };

/** How long a reader waits for the new page before the old one does. */
const PATIENCE_MS = 3_000;
/** After a page could not be made, the old one is answered at once for so long. */
const RETRY_MS = 1_000;
/** Longer than a render takes: what does not say when its render began is taken to have begun so long before. */
const RENDER_MS = 30_000;
const MAX_NAMES = 100_000;

/**
 * Pages in memory, bounded in bytes, with one render under way for a key. A page that is out of date is not thrown away: the
 * next request waits for the new one, and gets the old one only if there is none. A page whose render began before something
 * on it changed is answered, and not kept.
 */
export function pageStore(maxBytes: number) {
  const shelf = (share: number) =>
    new LRUCache<string, Kept>({ maxSize: Math.floor(maxBytes * share), sizeCalculation: ({ size }) => size });
  // Apart, so that neither data fetched ahead nor addresses that lead nowhere push out what people read.
  const documents = shelf(0.8);
  const data = shelf(0.17);
  const missing = shelf(0.03);
  const shelfOf = (key: string, { isMissing }: Page) => (isMissing ? missing : isData(key) ? data : documents);

  /** What scripts fetch: a page's data, or an answer to parameters. */
  const isData = (key: string) => /[ ?]/.test(key);

  /** When something of a name last changed, in ms. */
  const changed = new LRUCache<string, number>({ max: MAX_NAMES });
  let anythingChanged = 0;
  let everythingChanged = 0;
  const flights = new Map<string, Flight>();

  const isOutdated = ({ began, tags }: Page) =>
    began <= everythingChanged ||
    (tags ? tags.some((tag) => began <= (changed.get(tag) ?? 0)) : began <= anythingChanged);

  /** A fresh page, or nothing. This is the whole way of a hit. */
  function fresh(key: string): Page | undefined {
    const page = documents.get(key);
    return page !== undefined && !page.outdated && Date.now() < page.freshUntil ? page : undefined;
  }

  const find = (key: string): Kept | undefined => (isData(key) ? data : documents).get(key) ?? missing.get(key);

  /** The page of a key, made by `make` where none can be answered; throws what `make` throws if there is no old page. */
  async function get(key: string, make: () => Promise<Page>): Promise<{ page: Page; how: How }> {
    const kept = find(key);
    const now = Date.now();
    if (!kept) return { page: await renew(key, make).made, how: "miss" };
    if (!kept.outdated && now < kept.freshUntil) return { page: kept, how: "hit" };
    if (now < kept.retryAt) return { page: kept, how: "stale" };
    const { made, since } = renew(key, make);
    if (!kept.outdated && now < kept.staleUntil) {
      made.catch(() => {});
      return { page: kept, how: "stale" };
    }
    // All who wait for one render wait no longer than the first of them.
    const page = await within(since + PATIENCE_MS - now, made).catch(() => undefined);
    if (page && page.status < 500) return { page, how: "miss" };
    kept.retryAt = Date.now() + RETRY_MS;
    return { page: kept, how: "stale" };
  }

  /** One at a time. A render that began before the last change is joined by nobody: `expire` forgets it. */
  function renew(key: string, make: () => Promise<Page>): Flight {
    const flying = flights.get(key);
    if (flying) return flying;
    const since = Date.now();
    const made = make()
      .then((page) => {
        const tags = page.tags ?? tagsOfDocument(key);
        keep(key, page.began > 0 ? page : { ...page, began: since - RENDER_MS, tags });
        return page;
      })
      .finally(() => {
        if (flights.get(key)?.made === made) flights.delete(key);
      });
    const flight = { made, since };
    flights.set(key, flight);
    return flight;
  }

  /** A page's segments do not say what they depend on; its document does. */
  const tagsOfDocument = (key: string) => documents.get(key.split(" ")[0] ?? "")?.tags;

  function keep(key: string, page: Page) {
    if (page.freshUntil === 0 || isOutdated(page)) return;
    const target = shelfOf(key, page);
    if ((find(key)?.began ?? 0) > page.began) return;
    for (const other of [documents, data, missing]) if (other !== target) other.delete(key);
    target.set(key, { ...page, size: page.size + 2 * key.length, outdated: false, retryAt: 0 });
  }

  /** Takes note that something of these names changed at `at`, as Next says; "content" is everything. */
  function expire(names: readonly string[], at = Date.now()) {
    anythingChanged = Math.max(anythingChanged, at);
    for (const name of names) {
      if (name === "content") everythingChanged = Math.max(everythingChanged, at);
      else changed.set(name, Math.max(changed.get(name) ?? 0, at));
    }
    for (const pages of [documents, data, missing]) {
      for (const page of pages.values()) {
        // By name alone: clocks are set back, and a page too many is only made once more.
        if (page.outdated || !(page.tags ?? names).some((tag) => names.includes(tag) || names.includes("content")))
          continue;
        page.outdated = true;
        page.retryAt = 0;
      }
    }
    flights.clear();
  }

  const stats = () => ({
    pages: documents.size + data.size + missing.size,
    bytes: documents.calculatedSize + data.calculatedSize + missing.calculatedSize,
  });

  return { fresh, get, expire, stats };
}

export type PageStore = ReturnType<typeof pageStore>;

/** The promise's value, or a failure when time is up. What it waits for goes on. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms} ms`)), ms);
  });
  promise.catch(() => {});
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
