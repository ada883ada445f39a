import "server-only";
import type { ClientBase, PoolClient } from "pg";
import { transaction } from "../db";
import type { HoldReason, TallyDifference } from "../votes/schema";
import { RECOUNT, REPAIR } from "../votes/tally-sql";
import { type Finding, findAnomalies } from "./anomaly";
import { isFlagged, undecidedHolds, usualFor, watchedTools, watchedVotes } from "./queries";
import * as sql from "./review-sql";
import type { Decision, DecisionOutcome, HoldVotes, IntegrityKind } from "./schema";

/** Sets counted votes of a window aside and records it. Nothing to hold is no entry: `votes` is 0 and `entry` null. */
export const holdVotes = ({ tool, from, to, choice, voters, reason, note, by }: HoldVotes) =>
  transaction(async (client): Promise<{ entry: number | null; votes: number }> => {
    const toolId = await toolOf(client, tool);
    if (toolId === null) return { entry: null, votes: 0 };
    const wanted = [toolId, from, to, choice ?? null, voters ?? null, reason];
    const { rows } = await client.query<{ voter: number }>(sql.VOTES_TO_HOLD, wanted);
    if (rows.length === 0) return { entry: null, votes: 0 };
    const entry = await record(client, { kind: "HOLD", toolId, reason, note, from, to, votes: rows.length, by });
    await client.query(sql.HOLD, [toolId, rows.map(({ voter }) => voter), reason, entry]);
    return { entry, votes: rows.length };
  });

/** Lets held votes count. The watch leaves them alone from then on. */
export const releaseVotes = (decision: Decision): Promise<DecisionOutcome> => decide("RELEASE", decision);

/** Keeps held votes out for good. They stay in the ledger, and their voters see it. */
export const rejectVotes = (decision: Decision): Promise<DecisionOutcome> => decide("REJECTION", decision);

async function decide(kind: "RELEASE" | "REJECTION", { about, note, by }: Decision): Promise<DecisionOutcome> {
  try {
    return await transaction(async (client) => {
      const place = await placeOf(client, about);
      if (!place) return { ok: false, code: "NOT_FOUND" };
      if (place.answered) return { ok: false, code: "ALREADY_DECIDED" };
      const { toolId, reason, hold } = place;
      const { rows } = await client.query<{ voter: number }>(sql.VOTES_TO_DECIDE, [toolId, reason, hold]);
      if (rows.length === 0 && hold === null) return { ok: false, code: "NO_VOTES" };
      const votes = rows.length;
      const entry = await record(client, { kind, toolId, reason, note, votes, by, answers: hold });
      await client.query(kind === "RELEASE" ? sql.RELEASE : sql.REJECT, [toolId, rows.map(({ voter }) => voter)]);
      return { ok: true, entry, votes };
    });
  } catch (error) {
    // Two editors at once: the second finds the answer in its way.
    const { constraint } = error as { constraint?: string };
    if (constraint === "integrity_entry_answers_id_key") return { ok: false, code: "ALREADY_DECIDED" };
    throw error;
  }
}

async function placeOf(client: PoolClient, about: Decision["about"]) {
  if (!("hold" in about)) {
    const toolId = await toolOf(client, about.tool);
    return toolId === null ? null : { toolId, reason: about.heldFor, hold: null, answered: false };
  }
  type Row = { toolId: number; reason: HoldReason; answered: boolean };
  const { rows } = await client.query<Row>(sql.ENTRY, [about.hold]);
  return rows[0] ? { ...rows[0], hold: about.hold } : null;
}

async function toolOf(client: PoolClient, slug: string): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(sql.TOOL, [slug]);
  return rows[0]?.id ?? null;
}

type Entry = {
  kind: IntegrityKind;
  toolId: number;
  reason: HoldReason;
  note: string;
  from?: Date;
  to?: Date;
  votes: number;
  by: string | null;
  answers?: number | null;
};

async function record(client: PoolClient, { kind, toolId, reason, note, from, to, votes, by, answers }: Entry) {
  const values = [kind, toolId, reason, note, from ?? null, to ?? null, votes, by, answers ?? null];
  const { rows } = await client.query<{ id: number }>(sql.ADD_ENTRY, values);
  if (!rows[0]) throw new Error("an insert gives a row");
  return rows[0].id;
}

/** Looks at every tool that had votes enough, and sets aside or flags what has a suspicious shape. Says what it did. */
export async function watchVotes(now = new Date()): Promise<{ held: number; flagged: number }> {
  const done = { held: 0, flagged: 0 };
  for (const tool of await watchedTools()) {
    const votes = await watchedVotes(tool.id);
    for (const finding of findAnomalies(votes, await usualFor(tool.id), now.getTime())) {
      if (finding.flagOnly) done.flagged += await flag(tool.id, finding);
      else done.held += await hold(tool.slug, finding);
    }
  }
  return done;
}

async function hold(tool: string, { reason, votes, from, to }: Finding): Promise<number> {
  const voters = votes.map(({ voter }) => voter);
  // A window's end in the database has microseconds, which a Date has not.
  const window = { from: new Date(Math.floor(from)), to: new Date(Math.ceil(to)) };
  const held = await holdVotes({ tool, ...window, voters, reason, note: NOTES[reason], by: null });
  return held.votes;
}

async function flag(toolId: number, { reason, votes, from, to }: Finding): Promise<number> {
  if (await isFlagged(toolId, reason)) return 0;
  const window = { from: new Date(from), to: new Date(to) };
  const entry = {
    kind: "FLAG",
    toolId,
    reason,
    note: NOTES[reason],
    ...window,
    votes: votes.length,
    by: null,
  } as const;
  await transaction((client) => record(client, entry));
  return 1;
}

const NOTES: Record<Finding["reason"], string> = {
  ANOMALY_RATE: "Many more votes in an hour than usual, nearly all of them one way.",
  ANOMALY_NEWCOMERS: "Nearly all votes from voters who came for this one vote.",
  ANOMALY_NETWORKS: "Too many votes from three networks.",
  ANOMALY_CADENCE: "Votes as regular as a clock.",
  ANOMALY_REFERRER: "Most votes sent by one page, nearly all of them one way. Nothing is held: a person should look.",
};

/** Releases what the watch held and nobody decided about in `days`: neglect must not delete votes. Says how many votes. */
export async function releaseUndecided(days: number): Promise<number> {
  let released = 0;
  for (const id of await undecidedHolds(days)) {
    const note = `Released by rule: nobody decided within ${days} days.`;
    const outcome = await releaseVotes({ about: { hold: id }, note, by: null });
    if (outcome.ok) released += outcome.votes;
  }
  return released;
}

/**
 * Counts every vote one by one and compares it with the tallies, in one snapshot while others vote. A tally that differs is put
 * right by an entry in `tally_repair`, unless `dryRun`. `owner`: a connection of the role that owns the tables.
 */
export async function recountVotes(owner: ClientBase, { dryRun }: { dryRun: boolean }): Promise<TallyDifference[]> {
  // Before the snapshot, and so not inside the transaction: two recounts must not put the same thing right twice.
  await owner.query("SELECT pg_advisory_lock(hashtext('votes:recount'))");
  try {
    await owner.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    const { rows } = await owner.query<TallyDifference>(RECOUNT);
    for (const { toolId, kept, counted } of dryRun ? [] : rows) {
      const by = TALLY_FIELDS.map((field) => counted[field] - kept[field]);
      await owner.query(REPAIR, [toolId, ...by, "a recount found another number"]);
    }
    await owner.query("COMMIT");
    return rows;
  } catch (error) {
    await owner.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    await owner.query("SELECT pg_advisory_unlock(hashtext('votes:recount'))").catch(() => {});
  }
}

const TALLY_FIELDS = ["ship", "skip", "memberShip", "memberSkip", "held", "rejected"] as const;
