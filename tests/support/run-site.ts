import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../server/free-port";
import { databaseUrl } from "./database-url";
import type { Site } from "./site";
import { copyTemplate, type Templates } from "./templates";

type Options = { env?: Record<string, string>; database?: string };

/** Runs the site in production until `stop`, on a database of its own or on one that an earlier run left. */
export async function runSite(templates: Templates, { env = {}, database }: Options = {}) {
  const name = database ?? `${templates.empty}_site`;
  if (!database) await copyTemplate(templates, name, { seed: false });
  const dataFolder = await mkdtemp(join(tmpdir(), "tiebreak-site-"));
  const port = await freePort();
  const site: Site = { url: `http://127.0.0.1:${port}`, ownerUrl: databaseUrl(templates.ownerUrl, name) };
  const child = spawn(process.execPath, ["server/start.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      ...defaults,
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_URL: site.url,
      DATABASE_URL: databaseUrl(templates.appUrl, name),
      DATABASE_OWNER_URL: site.ownerUrl,
      DATA_DIR: dataFolder,
      // The browser has another zone: see playwright.config.ts.
      TZ: "UTC",
      ...env,
    },
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill("SIGTERM")) await once(child, "exit");
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await untilItSays(child, site.url);
  } catch (error) {
    await stop();
    throw error;
  }
  /** The processes of now: one that died has another successor. */
  const pids = () => {
    const { keeper, pid } = JSON.parse(readFileSync(join(dataFolder, "site.json"), "utf8")) as {
      keeper: number;
      pid: number;
    };
    return { edge: pid, next: childOf(keeper, /next-server|next start/) };
  };
  return { site, database: name, pids, stop };
}

function childOf(parent: number, command: RegExp): number {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const children = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === parent);
  const found = children.find((match) => command.test(match?.[3] ?? ""));
  if (!found) throw new Error(`no child of ${parent} is ${command}`);
  return Number(found[1]);
}

/** Whatever the developer's environment or `.env` says: an empty setting is the default. */
const defaults = {
  DATABASE_URL_FILE: "",
  DATABASE_OWNER_URL_FILE: "",
  SITE_NAME: "",
  SITE_TAGLINE: "",
  SHIP_WORD: "",
  SKIP_WORD: "",
  SEED: "",
};

/** The start says where the site is once it answers. What it says is shown, so that a failure explains itself. */
async function untilItSays(child: ChildProcess, address: string) {
  if (!child.stdout) throw new Error("the site's output is not piped");
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      console.log(`[site] ${line}`);
      if (line === address) resolve();
    });
    child.once("exit", (code) => reject(new Error(`The site did not start (exit status ${code}): see above.`)));
  });
}
