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

/** What the processes of one start know of each other. */
export type Site = {
  /** Where Next listens: the world's port in development, else one that only this machine sees. */
  nextHost: string;
  nextPort: number;
  /** The application's role; Next never learns the owner's. */
  databaseUrl: string;
  /** A direct connection, on which the edge hears what changes. */
  listenUrl: string;
  /** Lets the edge tell Next what has changed. */
  secret: string;
};

/** Next, in production or with its development server. */
export const nextService = (site: Site, dev: boolean): Service => ({
  name: "The site",
  graceMs: 10_000,
  async start(signal) {
    const args = [nextProgram, dev ? "dev" : "start", "-p", String(site.nextPort), "-H", site.nextHost];
    const settings = { NODE_ENV: dev ? "development" : "production", INTERNAL_SECRET: site.secret };
    const running = launch(args, { ...withDatabase(site.databaseUrl), ...settings });
    if (dev) noteSite(running);
    return whenAnswered(running, "Next", site.nextHost, site.nextPort, signal);
  },
});

/** What the world sees: it answers from memory, and asks Next for what it does not have. */
export const edgeService = (site: Site): Service => ({
  name: "The edge",
  graceMs: 10_000,
  async start(signal) {
    const args = ["--import", "tsx", "--conditions=react-server", "server/edge/main.ts"];
    const settings = {
      NODE_ENV: "production",
      INTERNAL_SECRET: site.secret,
      NEXT_PORT: String(site.nextPort),
      LISTEN_URL: site.listenUrl,
    };
    const running = launch(args, { ...withDatabase(""), ...settings });
    noteSite(running);
    return whenAnswered(running, "The edge", env.HOST, env.PORT, signal);
  },
});

/** Set but empty: Next reads .env by itself and fills in only what is not set. */
const withDatabase = (url: string) => ({
  DATABASE_URL: url,
  DATABASE_URL_FILE: "",
  DATABASE_OWNER_URL: "",
  DATABASE_OWNER_URL_FILE: "",
});

type Launched = { pid: number | undefined; exited: Promise<string>; stop(): unknown; kill(): unknown };

function launch(args: string[], changes: Record<string, string>): Launched {
  const child = spawn(process.execPath, ["--import", "./server/start/end-with-parent.mjs", ...args], {
    env: childEnv(changes) as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    // A session of its own: Ctrl-C in the terminal reaches the supervisor, which stops things in order.
    detached: true,
  });
  return {
    pid: child.pid,
    exited: ending(child),
    stop: () => child.kill("SIGTERM"),
    kill: () => child.kill("SIGKILL"),
  };
}

/** Others may rely on it once it serves the front page. */
async function whenAnswered(running: Launched, name: string, host: string, port: number, signal: AbortSignal) {
  try {
    const failed = running.exited.then((reason) => {
      throw new Problem(`${name} ended before it served a page (${reason}): see above.`);
    });
    await Promise.race([untilAnswered(host, port, signal), failed]);
    return running;
  } catch (error) {
    running.stop();
    await running.exited;
    throw error;
  }
}

/** For the next start, which may find the port taken. With a database of its own a site may run on a disk it cannot write. */
function noteSite({ pid, exited }: Launched) {
  void exited.then(() => rmSync(siteFile(env.DATA_DIR), { force: true }));
  try {
    mkdirSync(env.DATA_DIR, { recursive: true });
    writeFileSync(siteFile(env.DATA_DIR), JSON.stringify({ port: env.PORT, pid, keeper: process.pid }));
  } catch {
    // Then the next start says only that the port is taken.
  }
}
