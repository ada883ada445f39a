import { describe, expect, it } from "vitest";
import { holdVotes, rejectVotes, releaseUndecided, releaseVotes, watchVotes } from "@/lib/integrity/mutations";
import { heldVotes, integrityEntries } from "@/lib/integrity/queries";
import { castVote } from "@/lib/votes/mutations";
import { ledgerOf, myVotes, tallies } from "@/lib/votes/queries";
import { NO_VOTES } from "@/lib/votes/tally";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { letPass, mustCast, newNetwork, newVisitor } from "../../support/voters";

const { owner } = await testDatabase();

const window = { from: new Date(0), to: new Date("2100-01-01") };
const tallyOf = async (slug: string) => (await tallies([slug]))[slug];

/** A tool with votes, and its voters. */
async function voted(count: number, referrer: string | null = null) {
  const { slug } = await createTool(owner);
  const voters = Array.from({ length: count }, newVisitor);
  for (const voter of voters) await mustCast(castVote, { tool: slug, voter, referrer });
  return { slug, voters };
}
const holdAll = async (slug: string) => {
  const { entry } = await holdVotes({ tool: slug, ...window, reason: "EDITOR", note: "It looks bought.", by: "Ed" });
  if (entry === null) throw new Error("there was nothing to hold");
  return entry;
};

describe("votes that an editor sets aside", () => {
  it("stay, with the reason, and their voters see it", async () => {
    const { slug, voters } = await voted(3);
    const hold = await holdAll(slug);
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, held: 3 });
    for (const voter of voters) {
      expect((await myVotes(voter, [slug]))[slug]).toEqual({ choice: "SHIP", status: "HELD", reason: "EDITOR" });
    }
    expect((await integrityEntries({ limit: 1 }))[0]).toMatchObject({
      id: hold,
      kind: "HOLD",
      tool: { slug },
      reason: "EDITOR",
      note: "It looks bought.",
      votes: 3,
      madeBy: "Ed",
      open: true,
    });
    expect(await heldVotes()).toContainEqual({ tool: slug, reason: "EDITOR", votes: 3 });
    expect((await ledgerOf(slug))?.[0]).toMatchObject({ held: { EDITOR: 3 }, visitors: { cast: 3, ship: 0 } });
  });

  it("count again when they are released, and the record says so", async () => {
    const { slug } = await voted(2);
    const hold = await holdAll(slug);
    const outcome = await releaseVotes({ about: { hold }, note: "They are people.", by: "Ed" });
    expect(outcome).toMatchObject({ ok: true, votes: 2 });
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 2 });
    const [release, held] = await integrityEntries({ limit: 2 });
    expect(release).toMatchObject({ kind: "RELEASE", answers: hold, votes: 2, open: false });
    expect(held).toMatchObject({ id: hold, open: false });
  });

  it("stay out for good when they are rejected, changed or not, removed and cast again or not", async () => {
    const { slug, voters } = await voted(2);
    const hold = await holdAll(slug);
    const [changes, leaves] = voters;
    if (!changes || !leaves) throw new Error("there are two voters");
    await mustCast(castVote, { tool: slug, voter: leaves }, "NONE");
    await rejectVotes({ about: { hold }, note: "They were bought.", by: "Ed" });
    for (const voter of voters) {
      const again = await mustCast(castVote, { tool: slug, voter }, "SKIP");
      expect(again.mine).toEqual({ choice: "SKIP", status: "REJECTED", reason: "EDITOR" });
    }
    await mustCast(castVote, { tool: slug, voter: changes }, "NONE");
    const back = await mustCast(castVote, { tool: slug, voter: changes }, "SHIP");
    expect(back.mine?.status).toBe("REJECTED");
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, rejected: 2 });
  });

  it("are decided once, whoever is faster", async () => {
    const { slug } = await voted(5);
    const hold = await holdAll(slug);
    const about = { hold };
    const outcomes = await Promise.all([
      releaseVotes({ about, note: "People", by: "Ann" }),
      rejectVotes({ about, note: "Bought", by: "Ben" }),
      releaseVotes({ about, note: "People", by: "Cem" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("ALREADY_DECIDED");
    const tally = await tallyOf(slug);
    expect([tally?.ship, tally?.rejected].sort()).toEqual([0, 5]);
  });

  it("can be those that a limit holds", async () => {
    const { slug } = await createTool(owner);
    const network = newNetwork();
    for (let n = 0; n < 7; n++) await mustCast(castVote, { tool: slug, network });
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 5, held: 2 });
    const about = { tool: slug, heldFor: "NETWORK_TOOL_DAY" } as const;
    expect(await releaseVotes({ about, note: "A school", by: "Ed" })).toMatchObject({ ok: true, votes: 2 });
    expect(await releaseVotes({ about, note: "A school", by: "Ed" })).toEqual({ ok: false, code: "NO_VOTES" });
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 7 });
  });

  it("need a tool, and votes to set aside", async () => {
    const { slug } = await createTool(owner);
    const order = { ...window, reason: "EDITOR", note: "Odd", by: "Ed" } as const;
    expect(await holdVotes({ tool: slug, ...order })).toEqual({ entry: null, votes: 0 });
    expect(await holdVotes({ tool: "nothing-of-the-kind", ...order })).toEqual({ entry: null, votes: 0 });
    expect(await rejectVotes({ about: { hold: 999_999 }, note: "Odd", by: "Ed" })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
  });
});

describe("the watch", () => {
  it("sets a rush aside once, and leaves alone what a person has released", async () => {
    const { slug } = await voted(25);
    expect(await watchVotes()).toEqual({ held: 25, flagged: 0 });
    expect(await watchVotes()).toEqual({ held: 0, flagged: 0 });
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, held: 25 });
    const [entry] = await integrityEntries({ limit: 1 });
    expect(entry).toMatchObject({ kind: "HOLD", reason: "ANOMALY_RATE", votes: 25, madeBy: null, open: true });
    await releaseVotes({ about: { hold: entry?.id ?? 0 }, note: "A talk at a conference", by: "Ed" });
    expect(await watchVotes()).toEqual({ held: 0, flagged: 0 });
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 25 });
  });

  it("goes on setting aside what comes after", async () => {
    const { slug } = await voted(22);
    await watchVotes();
    for (let n = 0; n < 3; n++) await mustCast(castVote, { tool: slug });
    expect(await watchVotes()).toEqual({ held: 3, flagged: 0 });
  });

  it("only flags the readers of one page, and once", async () => {
    const { slug } = await voted(21, "news.example.com");
    // An hour later it is no rush any more.
    await letPass(owner, "2 hours");
    expect(await watchVotes()).toEqual({ held: 0, flagged: 1 });
    expect(await watchVotes()).toEqual({ held: 0, flagged: 0 });
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 21 });
    expect((await integrityEntries({ limit: 1 }))[0]).toMatchObject({
      kind: "FLAG",
      reason: "ANOMALY_REFERRER",
      open: true,
    });
  });

  it("lets go of what nobody decided about in time, but not of what an editor holds", async () => {
    const { slug } = await voted(22);
    await watchVotes();
    const { slug: other } = await voted(2);
    await holdAll(other);
    await letPass(owner, "13 days");
    expect(await releaseUndecided(14)).toBe(0);
    await letPass(owner, "1 day");
    expect(await releaseUndecided(14)).toBeGreaterThanOrEqual(22);
    expect(await releaseUndecided(14)).toBe(0);
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 22 });
    expect(await tallyOf(other)).toEqual({ ...NO_VOTES, held: 2 });
    const entries = await integrityEntries({ limit: 5 });
    expect(entries).toContainEqual(
      expect.objectContaining({
        kind: "RELEASE",
        madeBy: null,
        note: "Released by rule: nobody decided within 14 days.",
      }),
    );
  });
});

describe("the public record", () => {
  it("goes on from any entry, newest first", async () => {
    const all = await integrityEntries();
    expect(all.length).toBeGreaterThan(5);
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(await integrityEntries({ before: ids[1], limit: 2 })).toEqual(all.slice(2, 4));
  });
});
