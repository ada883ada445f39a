import { describe, expect, it, test } from "vitest";
import { recountVotes } from "@/lib/integrity/mutations";
import { castVote, foldTally, mergeVoters } from "@/lib/votes/mutations";
import { ledgerOf, myVotes, tallies } from "@/lib/votes/queries";
import { NO_VOTES } from "@/lib/votes/tally";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { mustCast, newMember, newNetwork, newVisitor } from "../../support/voters";

const { owner, pool } = await testDatabase();

const tool = async () => (await createTool(owner)).slug;
const tallyOf = async (slug: string) => (await tallies([slug]))[slug];
const counted = { status: "COUNTED", reason: null };

/** The tallies are those of the votes, folded or not. */
async function expectExact() {
  const client = await owner.connect();
  const before = await recountVotes(client, { dryRun: true });
  await foldTally();
  const after = await recountVotes(client, { dryRun: true });
  client.release();
  expect({ before, after }).toEqual({ before: [], after: [] });
}

describe("a vote", () => {
  it("is counted, changed and removed, and each answer says what is counted now", async () => {
    const slug = await tool();
    const voter = newVisitor();
    const network = newNetwork();
    const vote = (choice: "SHIP" | "SKIP" | "NONE") => castVote({ tool: slug, choice, voter, network });
    expect(await vote("SHIP")).toEqual({
      ok: true,
      tool: slug,
      tally: { ...NO_VOTES, ship: 1 },
      mine: { choice: "SHIP", ...counted },
      changed: true,
    });
    expect(await vote("SKIP")).toMatchObject({
      tally: { ...NO_VOTES, skip: 1 },
      mine: { choice: "SKIP" },
      changed: true,
    });
    expect(await vote("NONE")).toEqual({ ok: true, tool: slug, tally: NO_VOTES, mine: null, changed: true });
    expect(await vote("NONE")).toMatchObject({ ok: true, changed: false });
    await expectExact();
  });

  it("is the same vote under a slug the tool had before", async () => {
    const slug = await tool();
    const voter = newVisitor();
    await mustCast(castVote, { tool: slug, voter });
    await owner.query("UPDATE tool SET slug = $2 WHERE slug = $1", [slug, `${slug}-renamed`]);
    expect(await castVote({ tool: slug, choice: "SKIP", voter, network: newNetwork() })).toMatchObject({
      tool: `${slug}-renamed`,
      tally: { ship: 0, skip: 1 },
    });
  });

  test.each(["nothing-of-the-kind", "NO SLUG", ""])("on what is no tool is refused: %j", async (slug) => {
    const outcome = await castVote({ tool: slug, choice: "SHIP", voter: newVisitor(), network: newNetwork() });
    expect(outcome).toEqual({ ok: false, code: "TOOL_NOT_FOUND" });
  });

  it("on a tool that is not published is refused", async () => {
    const { slug } = await createTool(owner, { status: "DRAFT" });
    const outcome = await castVote({ tool: slug, choice: "SHIP", voter: newMember(), network: null });
    expect(outcome).toEqual({ ok: false, code: "TOOL_NOT_FOUND" });
  });

  test.each(Array.from({ length: 20 }, (_, n) => n + 1))("sent %i times at once is one vote", async (times) => {
    const slug = await tool();
    const cast = { tool: slug, choice: "SHIP" as const, voter: newVisitor(), network: newNetwork() };
    const outcomes = await Promise.all(Array.from({ length: times }, () => castVote(cast)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.changed)).toHaveLength(1);
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 1 });
    const { rowCount } = await owner.query("SELECT FROM vote_event JOIN tool ON tool.id = tool_id WHERE slug = $1", [
      slug,
    ]);
    expect(rowCount).toBe(1);
  });

  it("is seen by its voter, on the tools that were asked about", async () => {
    const [one, two, other] = [await tool(), await tool(), await tool()];
    const voter = newVisitor();
    const network = newNetwork();
    for (const slug of [one, two]) await mustCast(castVote, { tool: slug, voter, network });
    expect(await myVotes(voter, [one, other])).toEqual({ [one]: { choice: "SHIP", ...counted } });
    expect(await myVotes(newVisitor(), [one])).toEqual({});
  });
});

describe("many at once", () => {
  it("128 voters on one tool are 128 votes", async () => {
    const slug = await tool();
    const choices = Array.from({ length: 128 }, (_, n) => (n % 4 === 0 ? "SKIP" : "SHIP") as "SHIP" | "SKIP");
    await Promise.all([
      ...choices.map((choice) => mustCast(castVote, { tool: slug }, choice)),
      foldTally(),
      foldTally(),
    ]);
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 96, skip: 32 });
    await expectExact();
  });

  it("one voter who wants 128 different things at once has one vote, and it is one of them", async () => {
    const slug = await tool();
    const [voter, network] = [newVisitor(), newNetwork()];
    const wishes = Array.from({ length: 128 }, (_, n) => (["SHIP", "SKIP", "NONE"] as const)[n % 3] ?? "NONE");
    const outcomes = await Promise.all(wishes.map((choice) => castVote({ tool: slug, choice, voter, network })));
    // Beyond a dozen changes it is told to stop; what was stored before stays.
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("TOO_MANY_CHANGES");
    const mine = (await myVotes(voter, [slug]))[slug];
    const tally = await tallyOf(slug);
    expect(tally && tally.ship + tally.skip).toBe(mine ? 1 : 0);
    await expectExact();
  });
});

describe("signing in", () => {
  it("hands the browser's votes to the member, whose own stay where both voted, however often it is done", async () => {
    const [both, fresh] = [await tool(), await tool()];
    const [voter, member, network] = [newVisitor(), newMember(), newNetwork()];
    await mustCast(castVote, { tool: both, voter, network }, "SHIP");
    await mustCast(castVote, { tool: fresh, voter, network }, "SHIP");
    await mustCast(castVote, { tool: both, voter: member }, "SKIP");
    expect(await tallyOf(both)).toEqual({ ...NO_VOTES, ship: 1, skip: 1, memberSkip: 1 });
    const merges = Array.from({ length: 5 }, () => mergeVoters(voter.tokenHash, member.memberId));
    const outcomes = await Promise.all(merges);
    expect(outcomes.filter(({ moved, dropped }) => moved === 1 && dropped === 1)).toHaveLength(1);
    expect(outcomes.filter(({ moved, dropped }) => moved + dropped === 0)).toHaveLength(4);
    expect(await tallyOf(both)).toEqual({ ...NO_VOTES, skip: 1, memberSkip: 1 });
    expect(await tallyOf(fresh)).toEqual({ ...NO_VOTES, ship: 1, memberShip: 1 });
    expect(Object.keys(await myVotes(member, [both, fresh])).sort()).toEqual([both, fresh].sort());
    await expectExact();
  });

  it("is remembered after signing out: the browser cannot vote again where the member has voted", async () => {
    const [voted, other] = [await tool(), await tool()];
    const [voter, member, network] = [newVisitor(), newMember(), newNetwork()];
    await mustCast(castVote, { tool: voted, voter, network });
    await mergeVoters(voter.tokenHash, member.memberId);
    for (const choice of ["SKIP", "NONE"] as const) {
      expect(await castVote({ tool: voted, choice, voter, network })).toEqual({ ok: false, code: "SIGN_IN" });
    }
    await mustCast(castVote, { tool: other, voter, network }, "SKIP");
    await mustCast(castVote, { tool: other, voter: member }, "SHIP");
    expect(await tallyOf(other)).toEqual({ ...NO_VOTES, ship: 1, memberShip: 1 });
    await expectExact();
  });

  it("counts nobody twice when the browser and the member vote at the same moment", async () => {
    for (let round = 0; round < 10; round++) {
      const slug = await tool();
      const [voter, member, network] = [newVisitor(), newMember(), newNetwork()];
      await mustCast(castVote, { tool: await tool(), voter, network });
      await Promise.all([
        castVote({ tool: slug, choice: "SHIP", voter, network }),
        castVote({ tool: slug, choice: "SKIP", voter: member, network: null }),
        mergeVoters(voter.tokenHash, member.memberId),
        castVote({ tool: slug, choice: "SHIP", voter, network }),
      ]);
      await mergeVoters(voter.tokenHash, member.memberId);
      expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, skip: 1, memberSkip: 1 });
    }
    await expectExact();
  });

  it("makes votes count that only a limit of the network had held", async () => {
    const slug = await tool();
    const network = newNetwork();
    for (let n = 0; n < 5; n++) await mustCast(castVote, { tool: slug, network });
    const voter = newVisitor();
    const held = await mustCast(castVote, { tool: slug, network, voter });
    expect(held.mine).toEqual({ choice: "SHIP", status: "HELD", reason: "NETWORK_TOOL_DAY" });
    expect(held.tally).toEqual({ ...NO_VOTES, ship: 5, held: 1 });
    await mergeVoters(voter.tokenHash, newMember().memberId);
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 6, memberShip: 1 });
    await expectExact();
  });

  it("leaves a second member of the same browser without the first one's votes", async () => {
    const slug = await tool();
    const voter = newVisitor();
    const [first, second] = [newMember(), newMember()];
    await mustCast(castVote, { tool: slug, voter });
    await mergeVoters(voter.tokenHash, first.memberId);
    expect(await mergeVoters(voter.tokenHash, second.memberId)).toEqual({ moved: 0, dropped: 0 });
    expect(await myVotes(first, [slug])).toHaveProperty(slug);
  });
});

describe("the public ledger of a tool", () => {
  it("adds up each day, visitors and members apart, with what is set aside by reason", async () => {
    const slug = await tool();
    const network = newNetwork();
    for (let n = 0; n < 6; n++) await mustCast(castVote, { tool: slug, network });
    await mustCast(castVote, { tool: slug, voter: newMember() }, "SKIP");
    const [today] = (await ledgerOf(slug)) ?? [];
    expect(today).toEqual({
      day: new Date().toISOString().slice(0, 10),
      visitors: { cast: 6, ship: 5, skip: 0 },
      members: { cast: 1, ship: 0, skip: 1 },
      held: { NETWORK_TOOL_DAY: 1 },
      rejected: {},
      released: 0,
    });
    expect(await ledgerOf("nothing-of-the-kind")).toBeNull();
  });
});

describe("a recount", () => {
  it("repairs a tally that was tampered with, says so in the ledger, and finds nothing the second time", async () => {
    const slug = await tool();
    await mustCast(castVote, { tool: slug });
    await foldTally();
    await owner.query("ALTER TABLE tool_tally DISABLE TRIGGER tool_tally_written");
    await owner.query("UPDATE tool_tally SET ship = 40 FROM tool WHERE tool.id = tool_id AND slug = $1", [slug]);
    await owner.query("ALTER TABLE tool_tally ENABLE TRIGGER tool_tally_written");
    const client = await owner.connect();
    const wrong = [{ tool: slug, kept: { ...NO_VOTES, ship: 40 }, counted: { ...NO_VOTES, ship: 1 } }];
    expect(await recountVotes(client, { dryRun: true })).toMatchObject(wrong);
    expect(await tallyOf(slug)).toMatchObject({ ship: 40 });
    expect(await recountVotes(client, { dryRun: false })).toMatchObject(wrong);
    expect(await tallyOf(slug)).toEqual({ ...NO_VOTES, ship: 1 });
    expect(await recountVotes(client, { dryRun: false })).toEqual([]);
    client.release();
    const { rows } = await owner.query("SELECT ship, reason FROM tally_repair");
    expect(rows).toEqual([{ ship: -39, reason: "a recount found another number" }]);
    await expectExact();
  });
});

it("asks for nothing that the application's role may not do", async () => {
  const { rows } = await pool.query(
    "SELECT current_user AS me, (SELECT tableowner FROM pg_tables WHERE tablename = 'vote') AS owner",
  );
  expect(rows[0].me).not.toBe(rows[0].owner);
});
