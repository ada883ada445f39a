import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One short text that changes when any of the files changes, comes or goes. Folders count with all they hold. */
export function fingerprint(paths: string[], ignored: string[] = []): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    if (ignored.includes(path) || !existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
      return;
    }
    const content = readFileSync(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/** Does what depends on files only if they changed since it last succeeded. True if it did. */
export async function ifChanged(stamp: string, print: string, work: () => Promise<void>): Promise<boolean> {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print) return false;
  // Taken away first: work that fails or is interrupted does not count.
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, print);
  return true;
}
