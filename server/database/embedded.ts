import { randomInt } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { Problem } from "../problem.mjs";
import { findBinaries } from "./binaries";
import { ensureCluster, lastLine, logFile, spawnPostgres } from "./cluster";
import { type Place, place, writeSecrets } from "./place";
import { isAlive, type Postmaster, runningPostmaster, untilDead, untilReady } from "./postmaster";
import { type Addresses, addresses, ensureRoles } from "./roles";

export type Embedded = Addresses & {
  pid: number;
  port: number;
  /** Where its files are. */
  cluster: string;
  /** False if another process of this checkout started the server and looks after it. */
  ours: boolean;
  /** Resolves, with the reason in words, when the server is gone. */
  exited: Promise<string>;
  /** Lets running statements go and closes cleanly. Does nothing to a server that is not ours. */
  stop(): Promise<void>;
  /** Ends it at once; the next start replays its log. */
  kill(): void;
};

type Options = {
  /** The data folder, usually `.data`. */
  dir: string;
  /** False for throwaway clusters of tests: faster, and lost if the machine crashes. */
  durable?: boolean;
  /** A restart must come back where everybody expects it. */
  port?: number;
  log?: (line: string) => void;
};

/**
 * The Postgres of a data folder, started if it does not run: with its two roles, on 127.0.0.1, without tables.
 * A server that a living process looks after is shared; one left over by a killed process is stopped first.
 */
export async function startEmbedded({
  dir: folder,
  durable = true,
  port: fixed,
  log = () => {},
}: Options): Promise<Embedded> {
  const here = place(folder, log);
  const binaries = findBinaries(here.account, log);
  const running = await found(here, log);
  if (running) return shared(here, running);

  await ensureCluster(here, binaries, durable);
  const port = await choosePort(here, fixed);
  kept.add(here.cluster);
  const child = spawnPostgres(here, binaries, port, durable);
  let gone: string | undefined;
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  void exited.then((reason) => {
    gone = reason;
  });
  const pid = child.pid;
  if (pid === undefined || !(await untilReady(here.cluster, pid, () => gone !== undefined))) {
    // Two starts at once: the other was faster.
    const other = await found(here, log);
    if (other) return shared(here, other);
    throw new Problem(
      `The built-in Postgres does not start (${gone}): ${lastLine(readFileSync(logFile(here.dir), "utf8"))}`,
    );
  }
  void exited.then(() => kept.delete(here.cluster));
  await ensureRoles(here.secrets, port);
  const stop = async () => {
    child.kill("SIGINT");
    await exited;
  };
  const kill = () => child.kill("SIGQUIT");
  return { ...addresses(here.secrets, port), pid, port, cluster: here.cluster, ours: true, exited, stop, kill };
}

/** The clusters that this very process runs: its number may also have been that of a process long gone. */
const kept = new Set<string>();

function isKept(cluster: string, keeper: number | undefined) {
  if (keeper === process.pid) return kept.has(cluster);
  // Whose server it is cannot be told: it is left alone.
  return keeper === undefined || isAlive(keeper);
}

/** A server that somebody looks after, once it is ready. One that nobody looks after any more is stopped. */
async function found(here: Place, log: (line: string) => void) {
  const running = runningPostmaster(here.cluster);
  if (!running) return undefined;
  if (isKept(here.cluster, running.keeper)) {
    const ready = await untilReady(here.cluster, running.pid, () => !isAlive(running.pid));
    return ready ? running : undefined;
  }
  log(`A start that was killed left its Postgres behind (process ${running.pid}): it is stopped.`);
  process.kill(running.pid, "SIGINT");
  if (!(await untilDead(running.pid, { limitMs: 30_000 }))) {
    process.kill(running.pid, "SIGQUIT");
    await untilDead(running.pid);
  }
  return undefined;
}

function shared({ secrets, cluster }: Place, { pid, port }: Postmaster): Embedded {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const exited = Promise.race([untilDead(pid, { everyMs: 500, ref: false }), released]).then(
    () => "the start that ran it has ended",
  );
  return {
    ...addresses(secrets, port),
    pid,
    port,
    cluster,
    ours: false,
    exited,
    stop: async () => letGo(),
    kill: letGo,
  };
}

/** The port of the last start if it is free, so that addresses noted elsewhere stay true; else another. */
async function choosePort({ dir, secrets }: Place, fixed: number | undefined): Promise<number> {
  const wanted = fixed ?? secrets.port;
  if (wanted && (await isFree(wanted))) return wanted;
  if (fixed) throw new Problem(`Port ${fixed} of the built-in Postgres is taken by another program.`);
  for (let attempt = 0; attempt < 100; attempt++) {
    // Below the ports that systems hand out for outgoing connections: one of those could take ours while Postgres restarts.
    const port = randomInt(20_000, 30_000);
    if (!(await isFree(port))) continue;
    secrets.port = port;
    writeSecrets(dir, secrets);
    return port;
  }
  throw new Problem("No free port on 127.0.0.1 for the built-in Postgres.");
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
