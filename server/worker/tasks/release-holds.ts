import { env } from "../../../lib/env";
import { count } from "../../../lib/format";
import { releaseUndecided } from "../../../lib/integrity/mutations";
import { HOUR_MS, type JobTask } from "../task";

/** Lets go of what nobody has decided about in time. */
export const releaseHoldsTask: JobTask<"release-holds"> = {
  name: "release-holds",
  schedule: { cron: "17 * * * *", periodMs: HOUR_MS },
  async run() {
    const released = await releaseUndecided(env.VOTE_REVIEW_DAYS);
    return released > 0 ? `released ${count(released, "vote")} that nobody decided about` : undefined;
  },
};
