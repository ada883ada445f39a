import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import { dataPolicy, securityHeaders } from "./security-headers";

const PREFIX = "/_next/static/";
const YEAR_S = 31_536_000;
const DAY_S = 86_400;

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The build's files, whose names change with their contents, and those of `public/`. Both are listed once, at the start. */
export function staticFiles({ built = ".next/static", open = "public" } = {}): Handler {
  const common = { dev: false, dotfiles: false, etag: true, gzip: true, brotli: true, setHeaders };
  const assets = sirv(built, { ...common, immutable: true, maxAge: YEAR_S });
  const others: Handler = existsSync(open)
    ? sirv(open, { ...common, maxAge: DAY_S })
    : (_request, _response, next) => next();
  return (request, response, next) => {
    const { url = "" } = request;
    if (!url.startsWith(PREFIX)) return others(request, response, next);
    request.url = url.slice(PREFIX.length - 1);
    assets(request, response, () => {
      request.url = url;
      next();
    });
  };
}

function setHeaders(response: ServerResponse) {
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
  response.setHeader("Content-Security-Policy", dataPolicy);
}
