import { spawn } from "node:child_process";
import { once } from "node:events";
import { childEnv } from "../../lib/env";
import { ending } from "../child";
import type { Addresses } from "../database/prepare";
import { Problem } from "../problem.mjs";
import type { Service } from "../supervisor";

const program = ["--import", "tsx", "--conditions=react-server", "server/worker/main.ts"];

/** The worker, in a process of its own: a job that goes wrong takes no page down with it. */
export function workerService({ appUrl, ownerUrl }: Addresses, dev: boolean): Service {
  return {
    name: "The worker",
    // A job in hand is finished: the longest is a statement of some seconds.
    graceMs: 20_000,
    async start(signal) {
      const child = spawn(process.execPath, ["--import", "./server/start/end-with-parent.mjs", ...program], {
        env: childEnv({
          NODE_ENV: dev ? "development" : "production",
          DATABASE_URL: appUrl,
          DATABASE_OWNER_URL: ownerUrl,
          DATABASE_URL_FILE: "",
          DATABASE_OWNER_URL_FILE: "",
        }) as NodeJS.ProcessEnv,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        detached: true,
      });
      const exited = ending(child);
      try {
        const failed = exited.then((reason) => {
          throw new Problem(`The worker ended before it was ready (${reason}): see above.`);
        });
        await Promise.race([once(child, "message", { signal }), failed]);
      } catch (error) {
        child.kill();
        await exited;
        throw error;
      }
      return { exited, stop: () => child.kill("SIGTERM"), kill: () => child.kill("SIGKILL") };
    },
  };
}
