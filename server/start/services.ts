import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { childEnv, env } from "../../lib/env";
import { ending } from "../child";
import { type Embedded, startEmbedded } from "../database/embedded";
import { Problem } from "../problem.mjs";
import type { Service } from "../supervisor";
import { untilAnswered } from "./answer";
import { nextProgram } from "./build";
import { siteFile } from "./preflight.mjs";

type Log = (line: string) => void;

/** The built-in database. `started` learns of the first start; later ones come back to the same port. */
export function postgresService(log: Log, started: (embedded: Embedded) => void): Service {
  let port: number | undefined;
  return {
    name: "Postgres",
    graceMs: 30_000,
    async start() {
      const embedded = await startEmbedded({ dir: env.DATA_DIR, port, log });
      if (port === undefined) started(embedded);
      port = embedded.port;
      return embedded;
    },
  };
}

/** Next, in production or with its development server. It gets the application's role and never learns the owner's. */
export function nextService(appUrl: string, dev: boolean): Service {
  return {
    name: "The site",
    graceMs: 10_000,
    async start(signal) {
      const program = [nextProgram, dev ? "dev" : "start", "-p", String(env.PORT), "-H", env.HOST];
      const child = spawn(process.execPath, ["--import", "./server/start/end-with-parent.mjs", ...program], {
        env: childEnv({
          NODE_ENV: dev ? "development" : "production",
          DATABASE_URL: appUrl,
          // Set but empty: Next reads .env by itself and fills in only what is not set.
          DATABASE_URL_FILE: "",
          DATABASE_OWNER_URL: "",
          DATABASE_OWNER_URL_FILE: "",
        }) as NodeJS.ProcessEnv,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
        // A session of its own: Ctrl-C in the terminal reaches the supervisor, which stops things in order.
        detached: true,
      });
      const exited = ending(child);
      noteSite(child.pid);
      void exited.then(() => rmSync(siteFile(env.DATA_DIR), { force: true }));
      try {
        const failed = exited.then((reason) => {
          throw new Problem(`Next ended before it served a page (${reason}): see above.`);
        });
        await Promise.race([untilAnswered(env.HOST, env.PORT, signal), failed]);
      } catch (error) {
        child.kill();
        await exited;
        throw error;
      }
      return { exited, stop: () => child.kill("SIGTERM"), kill: () => child.kill("SIGKILL") };
    },
  };
}

/** For the next start, which may find the port taken. With a database of its own a site may run on a disk it cannot write. */
function noteSite(pid: number | undefined) {
  try {
    mkdirSync(env.DATA_DIR, { recursive: true });
    writeFileSync(siteFile(env.DATA_DIR), JSON.stringify({ port: env.PORT, pid, keeper: process.pid }));
  } catch {
    // Then the next start says only that the port is taken.
  }
}
