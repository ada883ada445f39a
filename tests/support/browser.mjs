import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const APT_LIMIT_MS = 240_000;
const DOWNLOAD_LIMIT_MS = 60_000;

const isRoot = process.getuid?.() === 0;

/** Where a Chromium or Chrome may be, best first: what was asked for, what is installed, what Playwright brought. */
export function candidates(environment, ownBrowser) {
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  return [
    environment.CHROME_PATH,
    environment.CHROMIUM_PATH,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macApplications,
    ownBrowser,
  ].filter(Boolean);
}

/** The path of a browser: one that is there, else one that we get. Throws if there is none, and says how to get one. */
export function requireBrowser() {
  for (const get of [() => {}, installDebianPackage, downloadPlaywrightsOwn]) {
    get();
    const found = candidates(process.env, chromium.executablePath()).find(existsSync);
    if (found) return found;
  }
  throw new Error(
    "The browser tests need Chromium or Chrome, and none was found or could be installed. " +
      "Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium), or name one in CHROME_PATH.",
  );
}

function installDebianPackage() {
  if (!isRoot || !existsSync("/etc/debian_version")) return;
  console.log("No browser found: installing Debian's chromium.");
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: APT_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

function downloadPlaywrightsOwn() {
  console.log("No browser found: downloading Playwright's.");
  const playwright = join("node_modules", ".bin", "playwright");
  spawnSync(playwright, ["install", "--no-shell", "chromium"], { stdio: "inherit", timeout: DOWNLOAD_LIMIT_MS });
}

/** How it is started: quiet, and unable to find any host but this one. */
export const browserFlags = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];
