import { promisify } from "node:util";
import { brotliCompress, constants, gunzipSync, gzip } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** Less is not worth a header. */
const MIN_BYTES = 860;
const compressible = /^(text\/|image\/svg\+xml|application\/(json|xml|javascript|[\w.-]+\+(json|xml)))/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export const isCompressible = (type: string, bytes: number): boolean => bytes >= MIN_BYTES && compressible.test(type);

/** One form of a body. Quality 5 of Brotli: better than the best gzip, in a fraction of the time that 11 takes. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return gzipped(body, { level: 6 });
  if (encoding === "identity") return body;
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

export const decode = (body: Buffer): Buffer => gunzipSync(body);

/** The few spellings that browsers use; forgotten when somebody sends many. */
const read = new Map<string, Encoding>();
const MAX_SPELLINGS = 100;

/** The form that a client likes best, of those that we have. */
export function preferredEncoding(header: string | undefined): Encoding {
  if (header === undefined) return "identity";
  const seen = read.get(header);
  if (seen) return seen;
  const weights = new Map(
    header
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
        const weight = parameters.find((parameter) => parameter.startsWith("q="));
        return [name, weight ? Number(weight.slice(2)) : 1] as const;
      }),
  );
  const accepts = (name: string) => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  const best = accepts("br") ? "br" : accepts("gzip") ? "gzip" : "identity";
  if (read.size >= MAX_SPELLINGS) read.clear();
  read.set(header, best);
  return best;
}
