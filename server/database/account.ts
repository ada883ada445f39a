import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { Problem } from "../problem.mjs";

/** The system user that Postgres runs as. It refuses to run as root. */
export type Account = { uid: number; gid: number };

const userName = "postgres";

/** Undefined for an ordinary user: Postgres then runs as that user, like everything else. */
export function databaseAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    // A cluster made earlier stays with its owner, for instance the ordinary user who made the first start.
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, userName], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/** `useradd` is everywhere but in small images, which have busybox's `adduser`. */
function create(): Account {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", userName]);
  if (!lookUp()) spawnSync("adduser", ["-S", "-D", "-H", "-s", "/bin/false", userName]);
  const account = lookUp();
  if (account) return account;
  throw new Problem(
    `Postgres does not run as root, and the user "${userName}" could not be made. Start as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether the account can enter a folder: a closed parent (mode 0700) is enough to keep it out. */
export const canEnter = (folder: string, account: Account) =>
  spawnSync("/bin/sh", ["-c", 'test -x "$0"', folder], { ...account, cwd: "/" }).status === 0;
