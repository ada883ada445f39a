import { createHash, createHmac, randomInt } from "node:crypto";
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { VoterKey } from "./schema";

/** The price of a vote where one is asked: so many tries of a millisecond each, which two workers of a slow phone do within 2 s. */
const WORK = { algorithm: "PBKDF2/SHA-256", cost: 5_000, minCounter: 400, maxCounter: 800, lifeSeconds: 180 };

/** What the proof is for, so that one for a vote pays for nothing else. */
const PURPOSE = "vote";

/** A task for the browser of the voter with this token hash, good for three minutes. */
export const proofChallenge = (key: VoterKey, tokenHash: Buffer, now = new Date()): Promise<Challenge> =>
  createChallenge({
    algorithm: WORK.algorithm,
    cost: WORK.cost,
    counter: randomInt(WORK.minCounter, WORK.maxCounter + 1),
    deriveKey,
    data: { purpose: PURPOSE, voter: tokenHash.toString("hex") },
    expiresAt: Math.floor(now.getTime() / 1000) + WORK.lifeSeconds,
    ...secretsOf(key),
  });

/** `hash` names the challenge, whatever its solution: spend it, so that it pays once. */
export type Proof = { hash: Buffer; expiresAt: Date };

/** The proof in a payload (base64 of JSON, as the browser's widget sends it); null if it is wrong, too old, or another voter's. */
export async function readProof(
  keys: readonly VoterKey[],
  tokenHash: Buffer,
  payload: string,
  now = new Date(),
): Promise<Proof | null> {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return null;
  const { challenge, solution } = parsed.data;
  const { data, expiresAt } = challenge.parameters;
  if (data?.purpose !== PURPOSE || data.voter !== tokenHash.toString("hex")) return null;
  if (expiresAt === undefined || expiresAt * 1000 < now.getTime()) return null;
  for (const key of keys) {
    const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(key) });
    // The signature covers the parameters, so that another way of writing the same challenge has the same name.
    const hash = createHash("sha256").update(challenge.signature).digest();
    if (verified) return { hash, expiresAt: new Date(expiresAt * 1000) };
  }
  return null;
}

/** With a signature of the derived key a proof is checked without deriving it again: junk costs the server nothing. */
function secretsOf({ secret }: VoterKey) {
  const derived = (use: string) => createHmac("sha256", secret).update(`proof:${use}`).digest("hex");
  return { hmacSignatureSecret: derived("challenge"), hmacKeySignatureSecret: derived("key") };
}

const parameters = z.object({
  algorithm: z.literal(WORK.algorithm),
  nonce: z.string(),
  salt: z.string(),
  cost: z.number(),
  keyLength: z.number(),
  keyPrefix: z.string(),
  keySignature: z.string(),
  expiresAt: z.number(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const payloadSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(Buffer.from(text, "base64").toString("utf8"));
    } catch {
      context.addIssue("is not JSON in base64");
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      challenge: z.object({ parameters, signature: z.string().regex(/^[0-9a-f]{64}$/) }),
      solution: z.object({ counter: z.number(), derivedKey: z.string() }),
    }),
  );
