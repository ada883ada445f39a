import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { VoterKey } from "./schema";

/** `value` goes into the cookie and nowhere else; `hash` is what the database knows the voter by. */
export type VoterToken = { value: string; hash: Buffer };

/**
 * A new voter's token: 128 bits, the key's number, and HMAC-SHA256 over both. With a `seed` (random, made by the page and sent
 * with the request) the same request gives the same token however often it arrives: its reply may have been lost.
 */
export function issueVoterToken([key]: readonly VoterKey[], seed?: string): VoterToken {
  if (!key) throw new Error("a voter's token is signed with the newest key, and there is none");
  const id = seed === undefined ? randomBytes(16) : mac(key, `seed:${seed}`).subarray(0, 16);
  return tokenOf(key, id);
}

/**
 * The voter a cookie names; null if its signature is not ours, which is the same as no cookie. `renewed`: the same voter's
 * token signed with the newest key, when an older one signed it: set it whenever a cookie is set anyway.
 */
export function readVoterToken(
  value: string,
  keys: readonly VoterKey[],
): { hash: Buffer; renewed: string | null } | null {
  const match = /^(\d{1,9})\.([\w-]{22})\.([\w-]{43})$/.exec(value);
  const key = match && keys.find(({ id }) => id === Number(match[1]));
  if (!match || !key) return null;
  const id = Buffer.from(match[2] ?? "", "base64url");
  const token = tokenOf(key, id);
  if (!timingSafeEqual(Buffer.from(value), Buffer.from(token.value))) return null;
  const newest = keys[0];
  return { hash: token.hash, renewed: newest && newest !== key ? tokenOf(newest, id).value : null };
}

function tokenOf(key: VoterKey, id: Buffer): VoterToken {
  const signed = `${key.id}.${id.toString("base64url")}`;
  const value = `${signed}.${mac(key, `token:${signed}`).toString("base64url")}`;
  return { value, hash: createHash("sha256").update(id).digest() };
}

const mac = ({ secret }: VoterKey, text: string) => createHmac("sha256", secret).update(text).digest();
