import { expect, it } from "vitest";
import { holdVotes, recountVotes, rejectVotes, releaseVotes, watchVotes } from "@/lib/integrity/mutations";
import { castVote, foldTally, mergeVoters } from "@/lib/votes/mutations";
import { random } from "../../support/arrivals";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { newMember, newNetwork, newVisitor } from "../../support/voters";

const { owner } = await testDatabase();

it("voters, members, sign-ins, editors, the watch and folds get in nobody's way: no deadlock, and every tally is exact", async () => {
  const [one, two] = [(await createTool(owner)).slug, (await createTool(owner)).slug];
  const chance = random(3);
  const people = Array.from({ length: 12 }, () => ({
    browser: newVisitor(),
    member: newMember(),
    network: newNetwork(),
  }));
  const any = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const holds: number[] = [];
  const decision = { note: "Seen", by: "Ed" };
  const deeds: (() => Promise<unknown>)[] = [
    ...Array.from({ length: 6 }, () => () => {
      const { browser, member, network } = any(people);
      const voter = chance() < 0.6 ? browser : member;
      return castVote({ tool: any([one, two]), choice: any(["SHIP", "SKIP", "NONE"] as const), voter, network });
    }),
    () => {
      const { browser, member } = any(people);
      return mergeVoters(browser.tokenHash, member.memberId);
    },
    async () => {
      const window = { from: new Date(0), to: new Date("2100-01-01") };
      const { entry } = await holdVotes({ tool: any([one, two]), ...window, reason: "EDITOR", note: "Odd", by: "Ed" });
      if (entry !== null) holds.push(entry);
    },
    () => releaseVotes({ about: { hold: holds.at(-1) ?? 0 }, ...decision }),
    () => rejectVotes({ about: { hold: any(holds) ?? 0 }, ...decision }),
    () => watchVotes(),
    () => foldTally(),
  ];
  for (let round = 0; round < 15; round++) await Promise.all(Array.from({ length: 40 }, () => any(deeds)()));
  const client = await owner.connect();
  const before = await recountVotes(client, { dryRun: true });
  await foldTally();
  const after = await recountVotes(client, { dryRun: true });
  client.release();
  expect({ before, after }).toEqual({ before: [], after: [] });
  // Nobody has two votes on a tool: what a browser that signed in said is its member's, or was dropped.
  const { rowCount } = await owner.query(
    "SELECT FROM vote JOIN voter ON voter.id = voter_id JOIN vote AS other ON other.tool_id = vote.tool_id AND other.voter_id = voter.merged_into",
  );
  expect(rowCount).toBe(0);
});
