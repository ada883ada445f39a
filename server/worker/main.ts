import { env } from "../../lib/env";
import { explain } from "../problem.mjs";
import { startWorker } from "./run";
import { dropExpiredTask } from "./tasks/drop-expired";
import { foldTallyTask } from "./tasks/fold-tally";
import { releaseHoldsTask } from "./tasks/release-holds";
import { rotateSaltsTask } from "./tasks/rotate-salts";
import { watchVotesTask } from "./tasks/watch-votes";

/** The process that works off jobs: tasks use the application's role (DATABASE_URL), the queue its owner's (DATABASE_OWNER_URL). */
const tasks = [foldTallyTask, rotateSaltsTask, watchVotesTask, releaseHoldsTask, dropExpiredTask];

try {
  const { DATABASE_OWNER_URL, DATABASE_URL } = env;
  const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL;
  if (!ownerUrl) throw new Error("the worker is started with the address of its database");
  const runner = await startWorker({ ownerUrl, tasks, log: console.log });
  process.once("SIGTERM", () => void runner.stop());
  process.send?.("ready");
  await runner.promise;
  process.exit(0);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
