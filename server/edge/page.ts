import { createHash } from "node:crypto";
import CachePolicy from "http-cache-semantics";
import { prepareDocument } from "./document";
import { type Encoding, encode, isCompressible } from "./encoding";
import type { Answer } from "./next-site";
import { dataPolicy, documentPolicy, securityHeaders } from "./security-headers";

/** An answer as it goes out: headers and bodies are ready to be written. */
export type Page = {
  status: number;
  /** Nothing is at its address. Its data has the status 200 all the same. */
  isMissing: boolean;
  etag: string;
  /** Without the plain one if there are others: it is unpacked for the few who ask for it. */
  bodies: Partial<Record<Encoding, Buffer>>;
  /** Names and values in turn, as a hit sends them: by the form of the body, and for whoever has the page already. */
  heads: Record<Encoding | "same", string[]>;
  /** When its render began, in ms; 0 if the answer does not say. */
  began: number;
  /** The names of lib/cache.ts that it depends on; none if the answer does not say. */
  tags: readonly string[] | undefined;
  /** Until when it may be answered without asking again, and until when while asking again; 0 if it may not be kept. */
  freshUntil: number;
  staleUntil: number;
  /** Bytes held. */
  size: number;
};

/** What Next says to us, or what we say ourselves. */
const ours = new Set([
  "cache-control",
  "connection",
  "content-length",
  "content-security-policy",
  "date",
  "etag",
  "keep-alive",
  "link",
  "transfer-encoding",
  "x-nextjs-cache",
  "x-page-began",
  "x-page-missing",
  "x-page-tags",
  "x-powered-by",
  "vary",
]);

/**
 * What caches after this one are told of a page: browsers ask each time (and mostly hear 304), others may hold it for a minute,
 * which is how stale it can be behind them (docs/deploy.md).
 */
const PUBLIC_CACHE = "public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400";
const VARY = "Accept-Encoding, RSC, Next-Router-Prefetch, Next-Router-Segment-Prefetch";

/** RFC 9211. */
export const CACHE_STATUS_OF_HIT = ["Cache-Status", "Tiebreak; hit"] as const;

/** How long it is remembered that nothing is at an address. */
const MISSING_MS = 5_000;

const encodings: readonly Encoding[] = ["br", "gzip", "identity"];

/** Makes an answer ready. `wanted` names the one form that is needed; without it the page is to be kept and gets all. */
export async function makePage(
  answer: Answer,
  { now = Date.now(), wanted }: { now?: number; wanted?: Encoding } = {},
): Promise<Page> {
  const { status, headers } = answer;
  const type = String(headers["content-type"] ?? "");
  const { body, policy } = secured(answer, type);
  const times = wanted ? never : lifeOf(answer, now);
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const packed = isCompressible(type, body.length);
  const forms = packed
    ? wanted
      ? [wanted]
      : encodings.filter((each) => each !== "identity")
    : (["identity"] as const);
  const bodies = Object.fromEntries(
    await Promise.all(forms.map(async (form) => [form, await encode(body, form)] as const)),
  );
  const common = [
    ...linksOf(headers.link),
    ...Object.entries({
      ...securityHeaders(),
      "Content-Security-Policy": policy,
      ...(status === 200 ? { ETag: etag } : {}),
      Vary: VARY,
      "Cache-Control": cacheControl(answer, times.freshUntil > 0),
    }).flat(),
  ];
  const head = (form: Encoding) => [
    ...saidByNext(headers, type),
    ...common,
    ...(packed && form !== "identity" ? ["Content-Encoding", form] : []),
    "Content-Length",
    String(form === "identity" ? body.length : (bodies[form]?.length ?? 0)),
    ...CACHE_STATUS_OF_HIT,
  ];
  const bytes = Object.values<Buffer>(bodies).reduce((sum, { length }) => sum + length, 0);
  return {
    status,
    isMissing: isMissing(answer),
    etag,
    bodies,
    heads: {
      br: head("br"),
      gzip: head("gzip"),
      identity: head("identity"),
      same: [...common, ...CACHE_STATUS_OF_HIT],
    },
    began: Number(headers["x-page-began"] ?? 0),
    tags: typeof headers["x-page-tags"] === "string" ? headers["x-page-tags"].split(",").filter(Boolean) : undefined,
    ...times,
    size: bytes + 3 * common.join("").length + 512,
  };
}

/** Pages of Next's are out of date when they are said to be; what else is kept says itself for how long. */
function cacheControl(answer: Answer, isKept: boolean): string {
  const { status, headers } = answer;
  if (!isKept || status >= 400 || isMissing(answer)) return "private, no-store";
  return headers["x-nextjs-cache"] ? PUBLIC_CACHE : String(headers["cache-control"]);
}

/** The bytes that go out, and the policy they go out with. */
function secured({ body }: Answer, type: string): { body: Buffer; policy: string } {
  if (!type.startsWith("text/html")) return { body, policy: dataPolicy };
  const { html, hashes } = prepareDocument(body.toString("utf8"));
  return { body: Buffer.from(html), policy: documentPolicy(hashes) };
}

/** The rest of the head; what is for the framework's scripts goes with the data that they fetch. */
const saidByNext = (headers: Answer["headers"], type: string): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    ours.has(name) || (name.startsWith("x-nextjs-") && type.startsWith("text/html"))
      ? []
      : [value].flat().flatMap((each) => [name, String(each)]),
  );

/** Next repeats what it preloads. */
function linksOf(header: Answer["headers"]["link"]): string[] {
  const links = new Set([header ?? []].flat().flatMap((line) => String(line).split(/,\s*(?=<)/)));
  return links.size > 0 ? ["Link", [...links].join(", ")] : [];
}

const isMissing = ({ status, headers }: Answer) => status === 404 || headers["x-page-missing"] !== undefined;

const never = { freshUntil: 0, staleUntil: 0 };

/** By RFC 9111, RFC 5861 and what this site adds: nothing that sets a cookie is kept, and what is missing only for seconds. */
function lifeOf(answer: Answer, now: number): Pick<Page, "freshUntil" | "staleUntil"> {
  const { status, headers } = answer;
  if (headers["set-cookie"] || status >= 500) return never;
  if (isMissing(answer)) return { freshUntil: now + MISSING_MS, staleUntil: now + MISSING_MS };
  // What Next itself answers once more while it renders again is asked for again at once.
  if (headers["x-nextjs-cache"] === "STALE") return { freshUntil: now + 1_000, staleUntil: now + 60_000 };
  const began = Number(headers["x-page-began"] ?? 0);
  const age = began > 0 ? { age: String(Math.max(0, Math.floor((now - began) / 1000))) } : {};
  const policy = new CachePolicy(
    { url: "/", method: "GET", headers: {} },
    { status, headers: { ...headers, ...age } as Record<string, string> },
    { shared: true },
  );
  const staleUntil = now + policy.timeToLive();
  if (!policy.storable() || staleUntil === now) return never;
  return { freshUntil: Math.min(now + Math.max(0, policy.maxAge() - policy.age()) * 1000, staleUntil), staleUntil };
}
