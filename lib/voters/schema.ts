/** Who votes: a browser known by the hash of its cookie's token, or a member. */
export type Voter = { kind: "VISITOR"; tokenHash: Buffer } | { kind: "MEMBER"; memberId: string };

/** What signs cookies and proofs. Newest first wherever there are several. */
export type VoterKey = { id: number; secret: Buffer };

export type NetworkSalt = { id: number; purpose: SaltPurpose; secret: Buffer; startsAt: Date };
export type SaltPurpose = "DAY" | "MONTH";

const DAY_MS = 24 * 3600 * 1000;

/** How long a salt hashes new votes, and how long it is kept at all: a window of `keep - use` is always seen whole. */
export const SALT_LIFE: Record<SaltPurpose, { useMs: number; keepMs: number }> = {
  DAY: { useMs: DAY_MS, keepMs: 2 * DAY_MS },
  MONTH: { useMs: 5 * DAY_MS, keepMs: 35 * DAY_MS },
};

/** A voter's cookie lasts this long after its last renewal, and a key verifies for that long after it signed its last. */
export const COOKIE_DAYS = 400;
export const KEY_LIFE = { useMs: 30 * DAY_MS, keepMs: (COOKIE_DAYS + 30) * DAY_MS };

/** When the period began that this moment lies in. Every instance comes to the same answer. */
export const periodStart = (now: Date, useMs: number): Date => new Date(Math.floor(now.getTime() / useMs) * useMs);
