import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../problem.mjs";
import type { Binaries } from "./binaries";
import type { Place } from "./place";
import { keeperSetting } from "./postmaster";

/** Nothing of our own environment: PGHOST, LD_LIBRARY_PATH or a locale of the terminal must not change the server. */
const cleanEnv = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", NODE_ENV: "production" } as const;

const initialised = (cluster: string) => existsSync(join(cluster, "PG_VERSION"));

/** Made beside its place and renamed: an interrupted first start leaves no half cluster. */
export async function ensureCluster({ cluster, account, secrets }: Place, binaries: Binaries, durable: boolean) {
  if (initialised(cluster)) return checkVersion(cluster, binaries);
  const unfinished = `${cluster}.${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.adminPassword, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const flags = [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order of texts on every system, whatever its C library thinks.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
      ...(durable ? [] : ["--no-sync"]),
    ];
    const child = spawn(binaries.initdb, flags, {
      ...account,
      cwd: "/",
      env: cleanEnv,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    const [status] = await once(child, "close");
    if (status !== 0) throw new Problem(`The database could not be made in ${cluster}: ${lastLine(said)}`);
    if (!initialised(cluster)) renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function checkVersion(cluster: string, { version }: Binaries) {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (made === version.split(".")[0]) return;
  throw new Problem(
    `${cluster} was made by Postgres ${made}, but this is Postgres ${version}. Dump it with version ${made} and restore it into a new folder.`,
  );
}

export function lastLine(text: string) {
  return text.trim().split("\n").at(-1) ?? "";
}

const fastFlags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Starts the server in a session of its own: Ctrl-C in the terminal must reach us first, not it. */
export function spawnPostgres({ dir, cluster, account }: Place, binaries: Binaries, port: number, durable: boolean) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    keeperSetting(),
    "max_connections=100",
    "shared_buffers=64MB",
    "timezone=UTC",
    "log_timezone=UTC",
    // Errors of single statements are the application's to report.
    "log_min_messages=fatal",
    ...(durable ? [] : fastFlags),
  ];
  const log = openSync(logFile(dir), "w", 0o600);
  return spawn(binaries.postgres, ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])], {
    ...account,
    cwd: cluster,
    env: cleanEnv,
    detached: true,
    stdio: ["ignore", log, log],
  });
}

export const logFile = (dir: string) => join(dir, "postgres.log");
