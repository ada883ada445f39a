import { count } from "../../../lib/format";
import { dropExpired } from "../../../lib/voters/mutations";
import { HOUR_MS, type JobTask } from "../task";

/** Forgets what has run out: old keys, spent proofs, counters of limits. */
export const dropExpiredTask: JobTask<"drop-expired"> = {
  name: "drop-expired",
  schedule: { cron: "32 * * * *", periodMs: HOUR_MS },
  async run() {
    const dropped = await dropExpired();
    return dropped > 0 ? `forgot ${count(dropped, "row")} that had run out` : undefined;
  },
};
