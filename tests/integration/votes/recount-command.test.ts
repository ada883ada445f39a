import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { castVote, foldTally } from "@/lib/votes/mutations";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { mustCast } from "../../support/voters";

const { owner } = await testDatabase();

const recount = async (...options: string[]) => {
  const program = ["--import", "tsx", "--conditions=react-server", "server/ops.ts", "votes:recount", ...options];
  return (await promisify(execFile)(process.execPath, program)).stdout.trim().split("\n");
};

it("votes:recount proves the tallies, shows what differs, and puts it right only when it may", async () => {
  const { slug } = await createTool(owner);
  await mustCast(castVote, { tool: slug });
  await foldTally();
  expect(await recount()).toEqual(["Every tally is that of its votes."]);
  await owner.query("ALTER TABLE tool_tally DISABLE TRIGGER tool_tally_written");
  await owner.query("UPDATE tool_tally SET skip = 3");
  await owner.query("ALTER TABLE tool_tally ENABLE TRIGGER tool_tally_written");
  const difference = `${slug}: the tally says 1 ship, 3 skip, 0 held, 0 rejected; its votes are 1 ship, 0 skip, 0 held, 0 rejected.`;
  expect(await recount("--dry-run")).toEqual([difference, "1 tally differs. Nothing was changed."]);
  expect(await recount()).toEqual([difference, "1 tally put right, each with an entry in tally_repair."]);
  expect(await recount()).toEqual(["Every tally is that of its votes."]);
});
