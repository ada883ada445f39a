import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import { documentPolicy, securityHeaders } from "./security-headers";

/** What the edge itself has to say: there is no page for it. */
const sentences: Record<number, string> = {
  400: "This address or request is not properly written. Check it, or start from the front page.",
  403: "This request did not come from a page of this site. Open the page again and repeat what you did there.",
  404: "There is nothing at this address.",
  405: "This address can only be read.",
  413: "This is more than the site takes at once. Send less.",
  502: "The site made no usable answer. Try again in a moment.",
  503: "The site is being started again. Try again in a moment.",
};

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}h1{font-size:1.25rem}";
const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** Ends a request with a status of 400 or more, in words. `detail` adds one sentence for whoever wrote the request. */
export function refuse(
  response: ServerResponse,
  status: number,
  detail = "",
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) return void response.destroy();
  const title = STATUS_CODES[status] ?? "Refused";
  const text = [sentences[status], detail].filter(Boolean).join(" ");
  const html = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><main><h1>${title}</h1><p>${text}</p><p><a href="/">Front page</a></p></main>`;
  response.writeHead(status, {
    ...securityHeaders(),
    "Content-Security-Policy": documentPolicy([]).replace("style-src 'self'", `style-src ${styleHash}`),
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(html),
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : html);
}

/** Sends a client to another address of ours, for this once. */
export function moveTo(response: ServerResponse, address: string): void {
  const headers = {
    ...securityHeaders(),
    "Cache-Control": "private, no-store",
    Location: address,
    "Content-Length": 0,
  };
  response.writeHead(307, headers).end();
}

/** An action that this build does not have: the framework's scripts read the header, and tell the page. */
export function refuseAction(response: ServerResponse, { why, isUnknown }: { why: string; isUnknown: boolean }): void {
  if (isUnknown) refuse(response, 404, why, { "x-nextjs-action-not-found": "1" });
  else refuse(response, 400, why);
}
