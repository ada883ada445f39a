import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../problem.mjs";
import { type Account, canEnter, databaseAccount } from "./account";
import { sharedFolder } from "./binaries";

/** What must survive between two starts. Kept in the data folder, readable by its owner alone. */
export type Secrets = { id: string; adminPassword: string; ownerPassword: string; appPassword: string; port?: number };
export type Place = { dir: string; cluster: string; account: Account | undefined; secrets: Secrets };

const secretsFile = (dir: string) => join(dir, "database.json");

export function readSecrets(dir: string): Secrets | undefined {
  if (!existsSync(secretsFile(dir))) return undefined;
  return JSON.parse(readFileSync(secretsFile(dir), "utf8")) as Secrets;
}

/** Written beside and renamed, so that a crash leaves the old passwords or the new, never half a file. */
export function writeSecrets(dir: string, secrets: Secrets) {
  const unfinished = `${secretsFile(dir)}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, secretsFile(dir));
}

function freshSecrets(): Secrets {
  const password = () => randomBytes(24).toString("base64url");
  return {
    id: randomBytes(6).toString("hex"),
    adminPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
  };
}

/** Decides where the cluster of a data folder lives, and as whom it runs. Makes the data folder and its secrets. */
export function place(folder: string, log: (line: string) => void): Place {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const dir = realpathSync(folder);
  const inside = join(dir, "postgres");
  const account = databaseAccount(inside);
  const secrets = ownSecrets(dir);
  // Search permission on our own folder; what lies above it is not ours to open.
  if (account) chmodSync(dir, 0o711);
  if (!account || canEnter(dir, account)) return { dir, cluster: inside, account, secrets };

  if (existsSync(inside)) {
    throw new Problem(
      `The user of Postgres can no longer reach ${inside}: a folder above it is closed. Open it with "chmod o+x", or move the site.`,
    );
  }
  const outside = join(sharedFolder, secrets.id);
  const cluster = join(outside, "postgres");
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  writeFileSync(join(outside, "home"), dir);
  log(`The user of Postgres cannot reach ${dir}: the database lives in ${cluster}.`);
  return { dir, cluster, account, secrets };
}

/** Secrets name their cluster outside. A copied checkout gets new ones: two sites must never share a cluster. */
function ownSecrets(dir: string): Secrets {
  const found = readSecrets(dir);
  if (found && !isCopy(dir, found)) return found;
  const secrets = freshSecrets();
  if (!found && existsSync(join(dir, "postgres"))) {
    throw new Problem(
      `${secretsFile(dir)} is missing, and with it the passwords of the database beside it. Put it back, or move ${join(dir, "postgres")} away to begin anew.`,
    );
  }
  writeSecrets(dir, secrets);
  return secrets;
}

function isCopy(dir: string, { id }: Secrets) {
  const home = join(sharedFolder, id, "home");
  if (!existsSync(home)) return false;
  const other = readFileSync(home, "utf8");
  return other !== dir && readSecrets(other)?.id === id;
}
