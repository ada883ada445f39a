import { Command } from "commander";
import { count } from "../../lib/format";
import type { Tally } from "../../lib/votes/schema";
import { withConnection } from "../database/connect";
import { withDatabase } from "../database/resolve";

export const recountCommand = () =>
  new Command("votes:recount")
    .description(
      "Count every vote one by one and compare it with the tallies. Differences are put right, with an entry.",
    )
    .option("--dry-run", "compare, change nothing")
    .action(({ dryRun = false }: { dryRun?: boolean }) =>
      withDatabase(async ({ ownerUrl }) => {
        const { recountVotes } = await import("../../lib/integrity/mutations");
        const { pool } = await import("../../lib/db");
        try {
          const wrong = await withConnection(ownerUrl, (owner) => recountVotes(owner, { dryRun }));
          for (const { tool, kept, counted } of wrong)
            console.log(`${tool}: the tally says ${inWords(kept)}; its votes are ${inWords(counted)}.`);
          console.log(verdict(wrong.length, dryRun));
        } finally {
          await pool.end();
        }
      }),
    );

const inWords = ({ ship, skip, held, rejected }: Tally) =>
  `${ship} ship, ${skip} skip, ${held} held, ${rejected} rejected`;

function verdict(wrong: number, dryRun: boolean): string {
  if (wrong === 0) return "Every tally is that of its votes.";
  return dryRun
    ? `${wrong === 1 ? "1 tally differs" : `${count(wrong, "tally", "tallies")} differ`}. Nothing was changed.`
    : `${count(wrong, "tally", "tallies")} put right, each with an entry in tally_repair.`;
}
