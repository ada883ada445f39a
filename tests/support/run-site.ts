import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../server/free-port";
import { databaseUrl } from "./database-url";
import type { Site } from "./site";
import { copyTemplate, type Templates } from "./templates";

/** Runs the site in production on a database of its own, until `stop`. `keeper` is the process that supervises the others. */
export async function runSite(templates: Templates) {
  const name = `${templates.empty}_site`;
  await copyTemplate(templates, name, { seed: false });
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
  const { keeper } = JSON.parse(await readFile(join(dataFolder, "site.json"), "utf8")) as { keeper: number };
  return { site, keeper, stop };
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
