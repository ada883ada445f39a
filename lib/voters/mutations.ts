import "server-only";
import { randomBytes } from "node:crypto";
import type { Challenge } from "altcha-lib";
import { pool, transaction } from "../db";
import { rateLimit } from "../rate-limit";
import type { Network } from "./network";
import { networkLimitKey } from "./network-key";
import { proofChallenge } from "./proof";
import { KEY_LIFE, periodStart, type VoterKey } from "./schema";

/** What signs cookies and proofs, newest first. This period's key is made when it is first asked for, by whichever instance asks. */
export async function voterKeys(now = new Date()): Promise<VoterKey[]> {
  const start = periodStart(now, KEY_LIFE.useMs);
  const read = () =>
    pool.query<VoterKey & { startsAt: Date }>({
      name: "living-voter-keys",
      text: 'SELECT id, secret, starts_at AS "startsAt" FROM voter_key WHERE starts_at > $1 ORDER BY starts_at DESC',
      values: [new Date(now.getTime() - KEY_LIFE.keepMs)],
    });
  let { rows } = await read();
  if (rows[0]?.startsAt.getTime() !== start.getTime()) {
    await pool.query("INSERT INTO voter_key (secret, starts_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      randomBytes(32),
      start,
    ]);
    ({ rows } = await read());
  }
  return rows.map(({ id, secret }) => ({ id, secret }));
}

/** Challenges cost the server a calculation each: so many for a network, and for all whose network is not known, in ten minutes. */
export const CHALLENGES = { name: "challenge", points: 200, seconds: 600 };
const limitChallenges = rateLimit(CHALLENGES);

/** A proof of work for the voter of this token; null if its network has asked for very many lately. */
export async function newChallenge(network: Network | null, tokenHash: Buffer): Promise<Challenge | null> {
  const [key] = await voterKeys();
  if (!key) throw new Error("a challenge is signed with the newest key, and there is none");
  const { ok } = await limitChallenges(network ? networkLimitKey(key, network) : "unknown");
  return ok ? proofChallenge(key, tokenHash) : null;
}

/**
 * Destroys the salts whose time is over, and with each, in the same transaction, every hash made with it. Says how many salts.
 * New ones are made by the votes that need them.
 */
export const dropSalts = (now = new Date()): Promise<number> =>
  transaction(async (client) => {
    // Years of votes may hang on one salt where the worker was away; ending that job half-way would keep them all.
    await client.query("SET LOCAL statement_timeout = 0");
    const { rowCount } = await client.query("DELETE FROM network_salt WHERE drop_at <= $1", [now]);
    return rowCount ?? 0;
  });

/** Forgets what has run out: cookies' keys that nothing is signed with any more, proofs that no longer pay, old counters. */
export async function dropExpired(now = new Date()): Promise<number> {
  const gone = await Promise.all([
    pool.query("DELETE FROM voter_key WHERE starts_at <= $1", [new Date(now.getTime() - KEY_LIFE.keepMs)]),
    pool.query("DELETE FROM spent_proof WHERE expires_at <= $1", [now]),
    pool.query("DELETE FROM rate_limit WHERE expire <= $1", [now.getTime()]),
  ]);
  return gone.reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}
