import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { refusedAction, type ServerFunctions } from "./actions";
import { type Asked, misplacedData, readAsked, variantRequest } from "./asked";
import { readBody } from "./body";
import type { ClientAddresses } from "./client-address";
import { preferredEncoding } from "./encoding";
import { type Forwarded, headersOfAction, headersOfLivePage, headersOfPrivatePage } from "./forwarded-headers";
import { type NextSite, NextUnavailable } from "./next-site";
import { ownOriginHost } from "./origin";
import { makePage } from "./page";
import type { PageStore } from "./page-store";
import { refuse } from "./refusal";
import { sendPage } from "./send-page";

export type Parts = {
  appUrl: string;
  next: NextSite;
  /** Undefined: nothing is kept in memory. */
  pages: PageStore | undefined;
  addresses: ClientAddresses;
  functions: ServerFunctions;
  /** Answers what is a file, and calls `next` if nothing is. */
  files: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
};

/** Answers every request that reaches the site. */
export function edgeHandler({ appUrl, next, pages, addresses, functions, files }: Parts) {
  const host = new URL(appUrl).host;

  return (request: IncomingMessage, response: ServerResponse): void => {
    const hit =
      request.method === "GET" && request.headers.rsc === undefined ? pages?.fresh(request.url ?? "") : undefined;
    if (hit) sendPage(request, response, hit, "hit");
    else
      void answer(request, response).catch((error) => {
        if (!(error instanceof NextUnavailable)) console.error(error);
        refuse(response, error instanceof NextUnavailable ? 503 : 502, "", { "Retry-After": "5" });
      });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "" } = request;
    const asked = readAsked(request);
    if (!asked) return refuse(response, 400);
    if (method === "POST") return act(request, response, asked);
    if (method !== "GET" && method !== "HEAD") return refuse(response, 405, "", { Allow: "GET, HEAD" });
    if (asked.route?.kind === "internal") return refuse(response, 404);
    if (asked.route === undefined) return files(request, response, () => void unknown(request, response, asked));
    if (asked.route.kind === "live") return live(request, response, asked, headersOfLivePage(request));
    if (asked.route.kind === "private") {
      return live(request, response, asked, headersOfPrivatePage(request, addresses.of(request)));
    }
    return page(request, response, asked);
  }

  /** A page that is the same for everyone. */
  async function page(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    if (asked.variant !== "document") {
      const elsewhere = await misplacedData(request);
      if (elsewhere) return void response.writeHead(307, { Location: elsewhere, "Content-Length": 0 }).end();
    }
    const { path, variant } = asked;
    const make = async () => {
      const { headers, query } = await variantRequest(variant);
      const target = query || asked.query;
      return makePage(await next.ask({ method: "GET", path: path + target, headers: { ...headers, host } }));
    };
    const key = path + asked.query + (variant === "document" ? "" : ` ${variant}`);
    const { page, how } = pages ? await pages.get(key, make) : { page: await make(), how: "miss" as const };
    sendPage(request, response, page, how);
  }

  /** A page that is made for one request, and kept by nobody. */
  async function live(
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: Asked,
    headers: Forwarded,
  ): Promise<void> {
    const data = new URL(`http://site${request.url}`).searchParams.get("_rsc");
    const target = data === null ? query : `${query || "?"}${query ? "&" : ""}_rsc=${encodeURIComponent(data)}`;
    const made = await next.ask({
      method: "GET",
      path: path + target,
      headers: { ...headers, host },
    });
    sendPage(
      request,
      response,
      await makePage(made, { wanted: preferredEncoding(request.headers["accept-encoding"]) }),
      "miss",
    );
  }

  /** Nothing is known to be here: Next has a page that says so, or an address to go to. */
  async function unknown(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    if (asked.path.startsWith("/_next/") || asked.path.startsWith("/api/")) return refuse(response, 404);
    await page(request, response, { ...asked, variant: "document" }).catch((error) => {
      refuse(response, error instanceof NextUnavailable ? 503 : 502);
    });
  }

  /** A call of a server action, from a page of ours. */
  async function act(request: IncomingMessage, response: ServerResponse, { route, path, query }: Asked): Promise<void> {
    if (route === undefined || route.kind === "internal") return refuse(response, 404, "", { Connection: "close" });
    const from = ownOriginHost(request.headers, appUrl);
    if (from === undefined) return refuse(response, 403, "", { Connection: "close" });
    const body = await readBody(request);
    if (body === "gone") return;
    if (body === "too large") return refuse(response, 413, "", { Connection: "close" });
    const actionId = request.headers["next-action"]?.toString();
    const type = request.headers["content-type"] ?? "";
    const problem = await refusedAction({ actionId, type, body }, functions);
    // Next's own word to its pages: this one is from another build.
    const isUnknown = actionId !== undefined && !functions.actions.has(actionId);
    if (problem) return refuse(response, 400, problem, isUnknown ? { "x-nextjs-action-not-found": "1" } : {});
    const headers = { ...headersOfAction(request, addresses.of(request)), host: from, "x-request-id": randomUUID() };
    const made = await next.ask({ method: "POST", path: path + query, headers, body });
    sendPage(
      request,
      response,
      await makePage(made, { wanted: preferredEncoding(request.headers["accept-encoding"]) }),
      "miss",
    );
  }
}
