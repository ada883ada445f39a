import { expect, it } from "vitest";
import { recountVotes } from "@/lib/integrity/mutations";
import { castVote, foldTally } from "@/lib/votes/mutations";
import { random } from "../../support/arrivals";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { newMember } from "../../support/voters";

const { owner } = await testDatabase();

const most = process.env.PROVE ? 1000 : 60;

it(`every one of ${most} snapshots under load has tallies that are the votes', while several fold`, async () => {
  const slugs: string[] = [];
  for (let n = 0; n < 5; n++) slugs.push((await createTool(owner)).slug);
  let isOver = false;
  let written = 0;
  let folded = 0;
  const write = async (seed: number) => {
    const chance = random(seed);
    // Members: nothing but the ledger is tried here. A new one after every few changes, or limits would stop it.
    for (let n = 0, voter = newMember(); !isOver; n++) {
      if (n % 8 === 0) voter = newMember();
      const choice = (["SHIP", "SKIP", "NONE"] as const)[Math.floor(chance() * 3)] ?? "NONE";
      const tool = slugs[Math.floor(chance() * slugs.length)] ?? "";
      const outcome = await castVote({ tool, choice, voter, network: null });
      if (outcome.ok && outcome.changed) written += 1;
    }
  };
  const fold = async () => {
    while (!isOver) folded += await foldTally();
  };
  const look = async () => {
    const client = await owner.connect();
    const wrong: unknown[] = [];
    for (let n = 0; n < most; n++) wrong.push(...(await recountVotes(client, { dryRun: true })));
    client.release();
    isOver = true;
    return wrong;
  };
  const [wrong] = await Promise.all([look(), fold(), fold(), write(1), write(2), write(3), write(4)]);
  console.log(`${most} snapshots, ${written} changes written, ${folded} folded meanwhile`);
  expect(wrong).toEqual([]);
  expect(written).toBeGreaterThan(most / 2);
  expect(folded).toBeGreaterThan(most / 4);
  while ((await foldTally()) > 0);
  expect((await owner.query("SELECT FROM vote_delta")).rowCount).toBe(0);
  const client = await owner.connect();
  expect(await recountVotes(client, { dryRun: true })).toEqual([]);
  client.release();
}, 300_000);

it("folds a removal without ever having less than nothing, whatever order the folds take", async () => {
  const { slug } = await createTool(owner);
  const voter = newMember();
  for (let n = 0; n < 5; n++) {
    await castVote({ tool: slug, choice: "SHIP", voter, network: null });
    await castVote({ tool: slug, choice: "NONE", voter, network: null });
    await owner.query("SELECT fold_tally(1)");
  }
  await foldTally();
  expect((await owner.query("SELECT FROM tool_tally WHERE ship < 0")).rowCount).toBe(0);
});
