import { count } from "../../../lib/format";
import { watchVotes } from "../../../lib/integrity/mutations";
import { type JobTask, MINUTE_MS } from "../task";

/** Sets aside votes that come in a suspicious shape. */
export const watchVotesTask: JobTask<"watch-votes"> = {
  name: "watch-votes",
  schedule: { cron: "*/5 * * * *", periodMs: 5 * MINUTE_MS },
  async run() {
    const { held, flagged } = await watchVotes();
    return held + flagged > 0 ? `held ${count(held, "vote")}, flagged ${count(flagged, "window")}` : undefined;
  },
};
