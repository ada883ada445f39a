import { count } from "../../../lib/format";
import { foldTally } from "../../../lib/votes/mutations";
import { type JobTask, MINUTE_MS } from "../task";

/** Keeps what a read of a tally has to add up short. */
export const foldTallyTask: JobTask<"fold-tally"> = {
  name: "fold-tally",
  schedule: { cron: "* * * * *", periodMs: MINUTE_MS },
  async run() {
    const folded = await foldTally();
    return folded > 0 ? `folded ${count(folded, "change")} of votes` : undefined;
  },
};
