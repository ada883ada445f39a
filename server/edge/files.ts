import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Encoding } from "./encoding";
import { CACHE_STATUS_OF_HIT, type Page } from "./page";
import { dataPolicy, securityHeaders } from "./security-headers";

const FOREVER = "public, max-age=31536000, immutable";
const A_DAY = "public, max-age=86400";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * The build's files, whose names change with their contents, and those of `public/`, by their path on the site. They are read
 * once, packed forms too: a few megabytes, of which nothing is left to go wrong while they are sent.
 */
export function readFiles({ built = ".next/static", open = "public" } = {}): ReadonlyMap<string, Page> {
  return new Map([...filesIn(built, "/_next/static", FOREVER), ...filesIn(open, "", A_DAY)]);
}

function filesIn(folder: string, at: string, cacheControl: string): [string, Page][] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const parts = relative(folder, file).split(sep).map(encodeURIComponent);
      return [`${at}/${parts.join("/")}`, filePage(file, cacheControl)];
    });
}

function filePage(file: string, cacheControl: string): Page {
  const identity = readFileSync(file);
  const packed = (name: string) => (existsSync(file + name) ? readFileSync(file + name) : undefined);
  const [br, gzip] = [packed(".br"), packed(".gz")];
  const bodies = { identity, ...(br && gzip ? { br, gzip } : {}) };
  const etag = `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const common = Object.entries({
    ...securityHeaders(),
    "Content-Security-Policy": dataPolicy,
    "Cache-Control": cacheControl,
    ETag: etag,
    Vary: "Accept-Encoding",
  }).flat();
  const head = (form: Encoding) => [
    ...common,
    "Content-Type",
    types[extname(file)] ?? "application/octet-stream",
    ...(br && gzip && form !== "identity" ? ["Content-Encoding", form] : []),
    "Content-Length",
    String((bodies[form as "identity"] ?? identity).length),
    ...CACHE_STATUS_OF_HIT,
  ];
  return {
    status: 200,
    isMissing: false,
    etag,
    bodies,
    heads: {
      br: head("br"),
      gzip: head("gzip"),
      identity: head("identity"),
      same: [...common, ...CACHE_STATUS_OF_HIT],
    },
    began: 0,
    tags: [],
    freshUntil: Number.POSITIVE_INFINITY,
    staleUntil: Number.POSITIVE_INFINITY,
    size: identity.length,
  };
}
