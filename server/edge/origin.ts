import type { IncomingHttpHeaders } from "node:http";

/**
 * The host of the page that sent a POST, if that page is ours: it names its origin, and that is the site's own or the one that
 * the request went to. Undefined for a missing, hidden ("null") or foreign origin.
 */
export function ownOriginHost(headers: IncomingHttpHeaders, appUrl: string): string | undefined {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (typeof origin !== "string" || !URL.canParse(origin)) return undefined;
  if (site !== undefined && site !== "same-origin") return undefined;
  const from = new URL(origin);
  if (!/^https?:$/.test(from.protocol)) return undefined;
  return from.origin === new URL(appUrl).origin || from.host === host ? from.host : undefined;
}
