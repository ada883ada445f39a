import fc from "fast-check";
import { expect, it } from "vitest";
import { holdVotes, recountVotes, rejectVotes, releaseVotes } from "@/lib/integrity/mutations";
import type { Voter } from "@/lib/voters/schema";
import { castVote, foldTally, mergeVoters } from "@/lib/votes/mutations";
import { myVotes, tallies } from "@/lib/votes/queries";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { newMember, newNetwork, newVisitor } from "../../support/voters";
import { Model } from "./model";

const { owner } = await testDatabase();

/** The real thing, with the same numbers for tools, voters and holds as the model. */
type Real = { slugs: string[]; voters: Voter[]; network: ReturnType<typeof newNetwork>; holds: number[] };
type Command = fc.AsyncCommand<Model, Real>;

async function fresh(): Promise<Real> {
  const slugs: string[] = [];
  for (let n = 0; n < Model.TOOLS; n++) slugs.push((await createTool(owner)).slug);
  const voters = Array.from({ length: Model.VOTERS }, (_, n) => (n < Model.VISITORS ? newVisitor() : newMember()));
  return { slugs, voters, network: newNetwork(), holds: [] };
}

const command = (name: string, run: Command["run"], check: Command["check"] = () => true): Command => ({
  check,
  run,
  toString: () => name,
});
const window = { from: new Date(0), to: new Date("2100-01-01") };

const cast = (voter: number, tool: number, choice: "SHIP" | "SKIP" | "NONE", times: number) =>
  command(`voter ${voter} on tool ${tool}: ${choice} × ${times}`, async (model, real) => {
    const request = { tool: slug(real, tool), choice, voter: voterOf(real, voter), network: real.network };
    const outcomes = await Promise.all(Array.from({ length: times }, () => castVote(request)));
    const refused = model.cast(voter, tool, choice);
    for (const outcome of outcomes) {
      if (refused) expect(outcome).toEqual({ ok: false, code: refused });
      else expect(outcome).toMatchObject({ ok: true, mine: model.mine(tool, voter), tally: model.tally(tool) });
    }
  });

const merge = (visitor: number, member: number) =>
  command(`visitor ${visitor} signs in as member ${member}`, async (model, real) => {
    const [browser, person] = [voterOf(real, visitor), voterOf(real, member)];
    if (browser.kind !== "VISITOR" || person.kind !== "MEMBER") throw new Error("only a visitor signs in, as a member");
    model.merge(visitor, member);
    await mergeVoters(browser.tokenHash, person.memberId);
  });

const hold = (tool: number, choice: "SHIP" | "SKIP" | undefined) =>
  command(`an editor holds ${choice ?? "all"} of tool ${tool}`, async (model, real) => {
    const held = await holdVotes({
      tool: slug(real, tool),
      ...window,
      choice,
      reason: "EDITOR",
      note: "Odd",
      by: "Ed",
    });
    expect(held.votes).toBe(model.hold(tool, choice));
    if (held.entry !== null) real.holds.push(held.entry);
  });

const decide = (index: number, answer: "RELEASE" | "REJECTION") =>
  command(
    `hold ${index} is decided: ${answer}`,
    async (model, real) => {
      const [at, decision] = [index % real.holds.length, answer === "RELEASE" ? releaseVotes : rejectVotes];
      const outcome = await decision({ about: { hold: real.holds[at] ?? 0 }, note: "Seen", by: "Ed" });
      const refused = model.decide(at, answer);
      expect(outcome).toMatchObject(refused ? { ok: false, code: refused } : { ok: true });
    },
    (model) => model.holds.length > 0,
  );

const decideLimit = (tool: number, answer: "RELEASE" | "REJECTION") =>
  command(`what the limit holds of tool ${tool} is decided: ${answer}`, async (model, real) => {
    const decision = answer === "RELEASE" ? releaseVotes : rejectVotes;
    const about = { tool: slug(real, tool), heldFor: "NETWORK_TOOL_DAY" } as const;
    const outcome = await decision({ about, note: "Seen", by: "Ed" });
    const votes = model.decideLimit(tool, answer);
    expect(outcome).toMatchObject(votes > 0 ? { ok: true, votes } : { ok: false, code: "NO_VOTES" });
  });

const fold = command("the tally is folded", async () => void (await foldTally()));

const look = command("everything is looked at", async (model, real) => {
  const seen = await tallies(real.slugs);
  for (const [tool, each] of real.slugs.entries()) expect(seen[each]).toEqual(model.tally(tool));
  for (const [number, voter] of real.voters.entries()) {
    const votes = await myVotes(voter, real.slugs);
    for (const [tool, each] of real.slugs.entries()) expect(votes[each] ?? null).toEqual(model.mine(tool, number));
  }
});

const slug = (real: Real, tool: number) => real.slugs[tool] ?? "";
function voterOf(real: Real, voter: number): Voter {
  const found = real.voters[voter];
  if (!found) throw new Error(`there is no voter ${voter}`);
  return found;
}

const below = (n: number) => fc.nat(n - 1);
const visitors = below(Model.VISITORS);
const tools = below(Model.TOOLS);
const wishes = fc.constantFrom("SHIP" as const, "SHIP" as const, "SKIP" as const, "SKIP" as const, "NONE" as const);
const answers = fc.constantFrom("RELEASE" as const, "REJECTION" as const);
const casts = fc
  .tuple(below(Model.VOTERS), tools, wishes, fc.integer({ min: 1, max: 3 }))
  .map((given) => cast(...given));
const commands = [
  ...Array<typeof casts>(8).fill(casts),
  fc.tuple(visitors, fc.integer({ min: Model.VISITORS, max: Model.VOTERS - 1 })).map((given) => merge(...given)),
  fc.tuple(tools, fc.constantFrom("SHIP" as const, "SKIP" as const, undefined)).map((given) => hold(...given)),
  fc.tuple(fc.nat(5), answers).map((given) => decide(...given)),
  fc.tuple(tools, answers).map((given) => decideLimit(...given)),
  fc.constant(fold),
  fc.constant(look),
];

const sequences = process.env.PROVE ? 1000 : 60;

it(`is what a plain model of voting says, in ${sequences} sequences of casts, merges, holds, decisions and folds`, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 80, size: "max" }), async (sequence) => {
      const [model, real] = [new Model(), await fresh()];
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await look.run(model, real);
      run += 1;
    }),
    { numRuns: sequences, seed: 20261123, endOnFailure: true },
  );
  expect(run).toBeGreaterThanOrEqual(sequences);
  const client = await owner.connect();
  const wrong = await recountVotes(client, { dryRun: true });
  client.release();
  expect(wrong).toEqual([]);
}, 600_000);
