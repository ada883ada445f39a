import { count } from "../../../lib/format";
import { dropSalts } from "../../../lib/voters/mutations";
import { HOUR_MS, type JobTask } from "../task";

/** Destroys salts whose time is over, and every hash made with them. */
export const rotateSaltsTask: JobTask<"rotate-salts"> = {
  name: "rotate-salts",
  schedule: { cron: "2 * * * *", periodMs: HOUR_MS },
  async run() {
    const dropped = await dropSalts();
    return dropped > 0 ? `destroyed ${count(dropped, "salt")} and what they hashed` : undefined;
  },
};
