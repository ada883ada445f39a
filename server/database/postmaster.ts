import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What `postmaster.pid` says of a server, the file that Postgres itself keeps in its cluster. */
type Noted = { pid: number; port: number; ready: boolean };

/** `keeper`: the process that started it and looks after it, if this system tells. */
export type Postmaster = Noted & { keeper: number | undefined };

/** A harmless setting that carries the keeper's number in the server's own command, where it cannot be out of date. */
export const keeperSetting = () => `cluster_name=kept-by-${process.pid}`;

function read(cluster: string): Noted | undefined {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** A process that has ended but whose parent never asked is dead: in containers there is often nobody who asks. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/stat`;
    return !(existsSync(status) && / Z \d+/.test(readFileSync(status, "utf8")));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** How a process was started; undefined if this system does not tell. */
function commandOf(pid: number): string | undefined {
  if (existsSync(`/proc/${pid}/cmdline`)) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  const ps = spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  return ps.status === 0 ? ps.stdout : undefined;
}

/**
 * The server that runs on this cluster. After a crash of the machine the file may name a number that belongs to
 * another program now: Postgres would refuse to start for it, so such a file is removed.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const noted = read(cluster);
  if (!noted) return undefined;
  if (noted.pid > 0 && isAlive(noted.pid)) {
    const command = commandOf(noted.pid);
    const keeper = command?.match(/cluster_name=kept-by-(\d+)/)?.[1];
    if (command === undefined || command.includes(cluster))
      return { ...noted, keeper: keeper ? Number(keeper) : undefined };
  }
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  return undefined;
}

/** Waits until the server `pid` takes connections, or until `gone` says that it will not. */
export async function untilReady(cluster: string, pid: number, gone: () => boolean): Promise<boolean> {
  while (!gone()) {
    const found = read(cluster);
    if (found?.pid === pid && found.ready) return true;
    await pause(10);
  }
  return false;
}

type Watch = { everyMs?: number; limitMs?: number; ref?: boolean };

/** False if it still lives after `limitMs`. `ref: false` lets the program end meanwhile. */
export async function untilDead(pid: number, { everyMs = 20, limitMs = Infinity, ref = true }: Watch = {}) {
  for (let waited = 0; isAlive(pid); waited += everyMs) {
    if (waited >= limitMs) return false;
    await pause(everyMs, undefined, { ref });
  }
  return true;
}
