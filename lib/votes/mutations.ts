import "server-only";
import { createHash } from "node:crypto";
import type { ClientBase, PoolClient } from "pg";
import { pool, transaction } from "../db";
import { enqueue } from "../jobs";
import { type NetworkKeys, networkKeys } from "../voters/network-key";
import { readProof } from "../voters/proof";
import { missingSalts } from "../voters/salts";
import type { NetworkSalt, Voter, VoterKey } from "../voters/schema";
import type { Neighbours, Standing } from "./cast-sql";
import * as sql from "./cast-sql";
import { admit, type Changes, tooManyChanges } from "./hold";
import { voteLimits } from "./queries";
import {
  type CastOutcome,
  type CastRefusal,
  type CastVote,
  type HoldReason,
  LIMIT_REASONS,
  type MyVote,
  NO_PROOF_POSSIBLE,
  type Tally,
  type VoteStatus,
} from "./schema";
import { TALLY } from "./tally-sql";

/** So many changes of one tool's votes may wait to be folded before somebody is asked to do it at once. */
const FOLD_AT = 500;

/** What is written with a new vote. */
type Entry = {
  status: VoteStatus;
  reason: HoldReason | null;
  holdId: number | null;
  keys: NetworkKeys | null;
  rank: number | null;
  paid: boolean;
};

/** Thrown to leave the transaction: a refusal keeps nothing. */
class Refused extends Error {
  constructor(readonly code: CastRefusal) {
    super(code);
  }
}

/**
 * Sets a voter's vote on a tool to ship, skip or none. The same request any number of times, at once or later, is one vote.
 * A reply with `ok` means that it is on disk. A vote that is set aside is stored, and `mine` says so and why.
 */
export async function castVote(cast: CastVote): Promise<CastOutcome> {
  try {
    return await transaction((client) => setVote(client, cast));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code };
    throw error;
  }
}

async function setVote(client: PoolClient, cast: CastVote): Promise<CastOutcome> {
  const place = await standingOf(client, cast);
  if (place.memberVoted) throw new Refused("SIGN_IN");
  const before = place.choice;
  const mine = cast.choice === "NONE" ? await remove(client, place) : await set(client, cast, place);
  const [tally] = await ask<Tally & { pending: number; tool: string }>(client, "tally", TALLY, [place.toolId]);
  if (!tally) throw new Error(`tool ${place.toolId} is gone while a vote on it is written`);
  const { pending, tool, ...counts } = tally;
  const changed = before !== (mine?.choice ?? null);
  if (changed && pending > 0 && pending % FOLD_AT === 0)
    await enqueue(client, "fold-tally", {}, { jobKey: "fold-tally" });
  return { ok: true, tool, tally: counts, mine, changed };
}

/** Reads where the voter stands, after waiting for whatever else this person does at this moment. */
async function standingOf(client: PoolClient, { tool, voter }: CastVote): Promise<Standing> {
  const identity = voter.kind === "VISITOR" ? voter.tokenHash : voter.memberId;
  const read = async () => {
    const [row] = await ask<Standing>(client, `standing-${voter.kind}`, sql.STANDING[voter.kind], [tool, identity]);
    if (!row) throw new Refused("TOOL_NOT_FOUND");
    return row;
  };
  await lock(client, voter);
  const place = await read();
  if (place.mergedMember === null) return place;
  await lock(client, { kind: "MEMBER", memberId: place.mergedMember });
  return read();
}

async function remove(client: PoolClient, { toolId, voterId, ...place }: Standing): Promise<null> {
  if (voterId === null) return null;
  if (place.browserVoted) await dropBrowserVotes(client, toolId, voterId);
  if (place.choice === null) return null;
  await limitChanges(client, toolId, voterId);
  await ask(client, "remove-vote", sql.REMOVE_VOTE, [toolId, voterId]);
  return null;
}

async function set(client: PoolClient, cast: CastVote, place: Standing): Promise<MyVote> {
  const { toolId } = place;
  const { choice, voter, referrer = null } = cast;
  if (choice === "NONE") throw new Error("a vote that is none is removed");
  if (place.choice === choice && place.status && !place.browserVoted) {
    return { choice, status: place.status, reason: place.reason };
  }
  if (place.voterId !== null) await limitChanges(client, toolId, place.voterId);
  const entry = place.choice === null ? await enter(client, cast, place) : null;
  const voterId = place.voterId ?? (await addVoter(client, voter, entry));
  if (place.browserVoted) await dropBrowserVotes(client, toolId, voterId);
  const [written] = await ask<MyVote>(client, "set-vote", sql.SET_VOTE, [
    toolId,
    voterId,
    voter.kind,
    choice,
    entry?.status ?? "COUNTED",
    entry?.reason ?? null,
    entry?.holdId ?? null,
    entry?.keys?.now.narrowMonth ?? null,
    entry?.keys?.now.wideDay ?? null,
    referrer,
  ]);
  return written ?? { choice, status: place.status ?? "COUNTED", reason: place.reason };
}

async function limitChanges(client: PoolClient, toolId: number, voterId: number): Promise<void> {
  const [made] = await ask<Changes>(client, "vote-changes", sql.CHANGES, [voterId, toolId]);
  if (made && tooManyChanges(made, voteLimits())) throw new Refused("TOO_MANY_CHANGES");
}

/** Whether a new vote counts. What the watch or an editor had set aside does not come back by being removed and cast again. */
async function enter(client: PoolClient, cast: CastVote, place: Standing): Promise<Entry> {
  const aside = place.voterId === null ? null : await lastAside(client, place.voterId, place.toolId);
  const counted = { status: "COUNTED", reason: null, holdId: null, keys: null, rank: null, paid: false } as const;
  if (cast.voter.kind === "MEMBER") return { ...counted, ...aside };
  const keys = cast.network ? networkKeys(await livingSalts(client), cast.network) : null;
  // Neighbours are counted by one vote at a time, so that two of them do not both take the last free place.
  if (keys) await ask(client, "lock", sql.LOCK, [lockNumber(keys.now.wideDay)]);
  const [near] = await ask<Neighbours>(client, "vote-neighbours", sql.NEIGHBOURS, [
    place.toolId,
    keys?.lately.narrowDay ?? [],
    keys?.lately.narrowMonth ?? [],
    keys?.lately.wideDay ?? [],
    place.voterId ?? 0,
  ]);
  if (!near) throw new Error("a count gives a row");
  const { newVoters, ...counts } = near;
  const rank = place.voterId === null && keys ? newVoters + 1 : place.rank;
  const situation = { ...counts, rank: keys ? rank : null, proved: place.proved, ageSeconds: place.age ?? 0 };
  const entry = { ...counted, keys, rank: place.voterId === null ? rank : null };
  let admission = admit(situation, voteLimits());
  let paid = false;
  if (admission.do === "PROVE" && cast.proof !== NO_PROOF_POSSIBLE) {
    await pay(client, cast.voter.tokenHash, cast.proof);
    paid = true;
    admission = admit({ ...situation, proved: true }, voteLimits());
    if (place.voterId !== null) await ask(client, "proved", sql.PROVED, [place.voterId]);
  }
  if (admission.do === "REFUSE") throw new Refused("TOO_MANY_VOTERS");
  if (aside) return { ...entry, ...aside, paid };
  if (admission.do === "COUNT") return { ...entry, paid };
  return { ...entry, paid, status: "HELD", reason: admission.do === "HOLD" ? admission.reason : "NO_PROOF" };
}

type Aside = Pick<Entry, "status" | "reason" | "holdId">;

async function lastAside(client: PoolClient, voterId: number, toolId: number): Promise<Aside | null> {
  type Row = Aside & { answer: "RELEASE" | "REJECTION" | null };
  const [last] = await ask<Row>(client, "last-aside", sql.LAST_ASIDE, [voterId, toolId, LIMIT_REASONS]);
  if (!last || (last.status === "HELD" && last.answer === "RELEASE")) return null;
  const { answer, ...aside } = last;
  return answer === "REJECTION" ? { ...aside, status: "REJECTED" } : aside;
}

async function pay(client: PoolClient, tokenHash: Buffer, payload: string | undefined): Promise<void> {
  if (payload === undefined) throw new Refused("PROOF_NEEDED");
  const keys = await ask<VoterKey>(client, "voter-keys", sql.KEYS, []);
  const proof = await readProof(keys, tokenHash, payload);
  if (!proof) throw new Refused("PROOF_REFUSED");
  const spent = await client.query(sql.SPEND_PROOF, [proof.hash, proof.expiresAt]);
  if (spent.rowCount === 0) throw new Refused("PROOF_REFUSED");
}

async function livingSalts(client: PoolClient, now = new Date()): Promise<NetworkSalt[]> {
  const salts = await ask<NetworkSalt>(client, "salts", sql.SALTS, [now]);
  const missing = missingSalts(salts, now);
  if (missing.purposes.length === 0) return salts;
  await client.query(sql.ADD_SALTS, [missing.purposes, missing.secrets, missing.startsAt, missing.dropAt]);
  return ask<NetworkSalt>(client, "salts", sql.SALTS, [now]);
}

async function addVoter(client: PoolClient, voter: Voter, entry: Entry | null): Promise<number> {
  const [added] =
    voter.kind === "MEMBER"
      ? await ask<{ id: number }>(client, "add-member", sql.ADD_MEMBER, [voter.memberId])
      : await ask<{ id: number }>(client, "add-visitor", sql.ADD_VISITOR, [
          voter.tokenHash,
          entry?.keys?.now.narrowDay ?? null,
          entry?.rank ?? null,
          entry?.paid ?? false,
        ]);
  if (!added) throw new Error("an insert gives a row");
  return added.id;
}

async function dropBrowserVotes(client: PoolClient, toolId: number, voterId: number): Promise<void> {
  await client.query(sql.LOCK_OWN_VOTES, [toolId, voterId]);
  await because(client, "MERGE", () => client.query(sql.REMOVE_BROWSER_VOTES, [toolId, voterId]));
}

/**
 * Hands a browser's votes to the member who signs in with it: in one transaction, and once however often it is asked. Where
 * the member has a vote of their own, that one stays and the browser's is dropped: computers are shared.
 */
export const mergeVoters = (tokenHash: Buffer, memberId: string): Promise<{ moved: number; dropped: number }> =>
  transaction(async (client) => {
    await lock(client, { kind: "VISITOR", tokenHash });
    await lock(client, { kind: "MEMBER", memberId });
    const nothing = { moved: 0, dropped: 0 };
    type Found = { id: number; mergedInto: number | null };
    const [visitor] = await ask<Found>(client, "find-visitor", sql.FIND_VISITOR, [tokenHash]);
    if (!visitor) return nothing;
    const [known] = await ask<{ id: number }>(client, "find-member", sql.FIND_MEMBER, [memberId]);
    // A browser that two members sign in with: its votes are the first one's.
    if (visitor.mergedInto !== null && visitor.mergedInto !== known?.id) return nothing;
    const id = known?.id ?? (await addVoter(client, { kind: "MEMBER", memberId }, null));
    const { rows } = await because(client, "MERGE", () =>
      client.query(sql.MERGE_VOTES, [visitor.id, id, LIMIT_REASONS]),
    );
    await client.query(sql.MARK_MERGED, [visitor.id, id]);
    return rows[0] ?? nothing;
  });

async function because<T>(client: PoolClient, cause: "MERGE", work: () => Promise<T>): Promise<T> {
  await client.query(sql.SET_CAUSE, [cause]);
  const result = await work();
  await client.query(sql.SET_CAUSE, [""]);
  return result;
}

/** Adds to the tallies what waits for it, and says how many changes that were. Any number may run at once. */
export async function foldTally(): Promise<number> {
  let folded = 0;
  for (;;) {
    const { rows } = await pool.query<{ count: number }>("SELECT fold_tally() AS count");
    const count = rows[0]?.count ?? 0;
    if (count === 0) return folded;
    folded += count;
  }
}

/** A prepared statement's rows. */
async function ask<Row extends object>(
  client: ClientBase,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>({ name, text, values })).rows;
}

const lock = (client: ClientBase, voter: Voter) => {
  const identity = voter.kind === "VISITOR" ? voter.tokenHash : createHash("sha256").update(voter.memberId).digest();
  return ask(client, "lock", sql.LOCK, [lockNumber(identity)]);
};

/** A lock's number, from what is random already. Two things with one number would only wait for each other. */
const lockNumber = (hash: Buffer): string => hash.readBigInt64BE(hash.length - 8).toString();
