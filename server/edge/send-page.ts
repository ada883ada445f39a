import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { decode, preferredEncoding } from "./encoding";
import { CACHE_STATUS_OF_HIT, type Page } from "./page";

/** How a page came to be answered: from memory, from memory while or because no newer one is there, or made for this request. */
export type How = "hit" | "stale" | "miss";

const cacheStatus: Record<Exclude<How, "hit">, string> = {
  stale: "Tiebreak; hit; detail=stale",
  miss: "Tiebreak; fwd=miss",
};

/** Writes a page. A hit does nothing here that the page has not ready. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Page, how: How): void {
  const known = request.headers["if-none-match"];
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (known !== undefined && isRead && page.status === 200 && isSame(known, page.etag)) {
    response.writeHead(304, withCacheStatus(page.heads.same, how)).end();
    return;
  }
  const packed = page.bodies.br !== undefined || page.bodies.gzip !== undefined;
  const encoding = packed ? preferredEncoding(request.headers["accept-encoding"]) : "identity";
  response.writeHead(page.status, withCacheStatus(page.heads[encoding], how));
  if (request.method === "HEAD") response.end();
  else response.end(page.bodies[encoding] ?? unpacked(page));
}

/** The last two entries of a head say that it is a hit. */
const withCacheStatus = (head: string[], how: How): string[] =>
  how === "hit" ? head : [...head.slice(0, -CACHE_STATUS_OF_HIT.length), CACHE_STATUS_OF_HIT[0], cacheStatus[how]];

const isSame = (known: string, etag: string) =>
  known === etag ||
  known.split(",").some((each) => each.trim().replace(/^W\//, "") === etag.slice(2) || each.trim() === "*");

/** For the few clients that take nothing packed: unpacking anew for each of them would be the dearest thing done here. */
const plain = new LRUCache<string, Buffer>({ maxSize: 32 * 1024 * 1024, sizeCalculation: ({ length }) => length + 1 });

function unpacked({ etag, bodies }: Page): Buffer {
  const known = plain.get(etag);
  if (known) return known;
  const body = bodies.gzip ? decode(bodies.gzip) : Buffer.alloc(0);
  plain.set(etag, body);
  return body;
}
