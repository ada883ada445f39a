import "server-only";
import { cookies, headers } from "next/headers";
import { env } from "../env";
import { voterKeys } from "../voters/mutations";
import { type Network, networkOf } from "../voters/network";
import { COOKIE_DAYS } from "../voters/schema";
import { issueVoterToken, readVoterToken } from "../voters/voter-token";

/** Who asks. There are visitors alone until there are accounts. */
export type Actor = {
  /** Where the request comes from, as the edge says; null if it does not. */
  network: Network | null;
  /** The browser's voter; null if it has none, or one that we did not sign. */
  voter: Buffer | null;
  /** The browser's voter, or a new one, the same for the same `seed`. `remember` gives the browser its cookies, if it lacks them. */
  ensureVoter(seed?: string): Promise<{ tokenHash: Buffer; remember(): Promise<void> }>;
};

const isSecure = () => env.APP_URL.startsWith("https:");
const voterCookie = () => (isSecure() ? "__Host-voter" : "voter");
/** Scripts may read this one: it says that there is something to ask for, and nothing else. */
const MARKER = "known";

/** Whoever sent this request. Whatever cannot be read or verified counts as not said. */
export async function currentActor(): Promise<Actor> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const given = jar.get(voterCookie())?.value;
  const keys = given === undefined ? [] : await voterKeys();
  const known = given === undefined ? null : readVoterToken(given, keys);
  return {
    network: networkOf(head.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? ""),
    voter: known?.hash ?? null,
    async ensureVoter(seed) {
      if (known)
        return { tokenHash: known.hash, remember: async () => (known.renewed ? setCookies(known.renewed) : undefined) };
      const { value, hash } = issueVoterToken(await voterKeys(), seed);
      return { tokenHash: hash, remember: () => setCookies(value) };
    },
  };
}

async function setCookies(value: string): Promise<void> {
  const jar = await cookies();
  const common = { path: "/", sameSite: "lax", secure: isSecure(), maxAge: COOKIE_DAYS * 86_400 } as const;
  jar.set(voterCookie(), value, { ...common, httpOnly: true });
  jar.set(MARKER, "1", common);
}
