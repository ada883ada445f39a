import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../server/free-port";
import { requireBrowser } from "./browser.mjs";
import { databaseUrl } from "./database-url";
import type { Site } from "./site";
import { copyTemplate, type Templates } from "./templates";
import { temporaryServer } from "./temporary-server";

/**
 * Playwright's global setup: finds a browser and starts the site the way an operator does, in production, on a throwaway
 * database that the start itself fills. What it built before is used again if nothing changed.
 */
export default async function startSite() {
  process.env.E2E_BROWSER = requireBrowser();
  const { templates, stop: stopServer } = await temporaryServer();
  try {
    const { site, stop: stopSite } = await start(templates);
    process.env.E2E_SITE = JSON.stringify(site);
    return async () => {
      await stopSite();
      await stopServer();
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}

async function start(templates: Templates) {
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
  return { site, stop };
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
