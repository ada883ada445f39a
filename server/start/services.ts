import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { env } from "../../lib/env";
import { type Embedded, startEmbedded } from "../database/embedded";
import type { Addresses } from "../database/prepare";
import type { Service } from "../supervisor";
import { untilAnswered } from "./answer";
import { nextProgram } from "./build";
import { type Launched, launch, whenReady } from "./launch";
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
    const running = launch(args, { DATABASE_URL: site.databaseUrl, ...settings }, { behind: !dev });
    if (dev) noteSite(running);
    return whenReady(running, "Next", untilAnswered(site.nextHost, site.nextPort, signal));
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
    const running = launch(args, settings);
    noteSite(running);
    return whenReady(running, "The edge", untilAnswered(env.HOST, env.PORT, signal));
  },
});

/** Background jobs, in a process of their own: one that goes wrong takes no page down with it. */
export const workerService = ({ appUrl, ownerUrl }: Addresses, dev: boolean): Service => ({
  name: "The worker",
  // A job in hand is finished: the longest is a statement of some seconds.
  graceMs: 20_000,
  async start(signal) {
    const args = ["--import", "tsx", "--conditions=react-server", "server/worker/main.ts"];
    const settings = {
      NODE_ENV: dev ? "development" : "production",
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
    };
    const running = launch(args, settings, { behind: true });
    return whenReady(running, "The worker", running.said(signal));
  },
});

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
