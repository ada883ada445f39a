import { spawn } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import { childEnv, env } from "../../lib/env";
import { ending } from "../child";
import { Problem } from "../problem.mjs";
import type { Running } from "../supervisor";

export type Launched = Running & {
  pid: number | undefined;
  /** Until it says over its channel that it is ready. */
  said(signal: AbortSignal): Promise<unknown>;
};

/** Set but empty: Next reads .env by itself and fills in only what is not set. No process learns an address it is not given. */
const noDatabase = { DATABASE_URL: "", DATABASE_URL_FILE: "", DATABASE_OWNER_URL: "", DATABASE_OWNER_URL_FILE: "" };

/** A little less urgent than what answers from memory: whoever can be answered at once does not wait for renders and jobs. */
const BEHIND = 5;

/** Starts a process that ends with this one. */
export function launch(args: string[], settings: Record<string, string>, { behind = false } = {}): Launched {
  const child = spawn(process.execPath, ["--import", "./server/start/end-with-parent.mjs", ...args], {
    // Next takes its private port for PORT: the address that readers use does not follow from that one.
    env: childEnv({ ...noDatabase, APP_URL: env.APP_URL, ...settings }) as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // A session of its own: Ctrl-C in the terminal reaches the supervisor, which stops things in order.
    detached: true,
  });
  if (behind && child.pid !== undefined) setPriority(child.pid, BEHIND);
  return {
    pid: child.pid,
    exited: ending(child),
    stop: () => child.kill("SIGTERM"),
    kill: () => child.kill("SIGKILL"),
    said: (signal) => once(child, "message", { signal }),
  };
}

/** A process on which others may rely from then on; one that ends before is a failure. */
export async function whenReady(running: Launched, name: string, ready: Promise<unknown>): Promise<Launched> {
  try {
    const failed = running.exited.then((reason) => {
      throw new Problem(`${name} ended before it was ready (${reason}): see above.`);
    });
    await Promise.race([ready, failed]);
    return running;
  } catch (error) {
    running.stop();
    await running.exited;
    throw error;
  }
}
