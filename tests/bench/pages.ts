import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { chromium } from "@playwright/test";
import { browserFlags } from "../support/browser.mjs";
import { site } from "../support/site";
import startSite from "../support/start-site";
import { startFloor } from "./floor";
import { lighthouse } from "./lighthouse";
import { weigh } from "./weigh";

// `npm run bench:pages [RUNS]`: what the public pages weigh and how Lighthouse scores them, written to docs/performance.md.

const PAGES = {
  Home: "/",
  Directory: "/tools",
  Tool: "/tools/claude-opus-4-8",
  "Indexable comparison": "/compare/claude-opus-4-8-vs-gpt-5-5",
};

const runs = Number(process.argv[2] ?? 5);
const kib = (bytes: number) => (bytes / 1024).toFixed(1);

const stopSite = await startSite();
const floor = await startFloor(process.cwd());
const executablePath = process.env.E2E_BROWSER ?? "";
const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  const control = await weigh(browser, floor.url);
  const rows: string[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const url = new URL(path, site().url).href;
    await fetch(url);
    const { scriptBytes, fontBytes, shift } = await weigh(browser, url);
    const scores = Object.values(lighthouse(url, executablePath, runs)).join(" / ");
    const over = kib(scriptBytes - control.scriptBytes);
    rows.push(`| ${name} | ${kib(scriptBytes)} | ${over} | ${kib(fontBytes)} | ${shift.toFixed(4)} | ${scores} |`);
    console.log(rows.at(-1));
  }
  await write([
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}, Chromium ${browser.version()}; Lighthouse mobile, median of ${runs}.`,
    "",
    `The floor, a hello-world page of the same framework, loads ${kib(control.scriptBytes)} KiB of scripts.`,
    "",
    "| page | scripts, KiB gzip | over the floor | fonts, KiB | layout shift | performance / accessibility / best practices / SEO |",
    "|---|---|---|---|---|---|",
    ...rows,
  ]);
} finally {
  await browser.close();
  await floor.stop();
  await stopSite();
}

/** Replaces what stands between the two marks of docs/performance.md. */
async function write(lines: string[]) {
  const file = "docs/performance.md";
  const text = await readFile(file, "utf8");
  const [before = "", , after = ""] = text.split(/<!-- \/?pages -->/);
  await writeFile(file, `${before}<!-- pages -->\n${lines.join("\n")}\n<!-- /pages -->${after}`);
}
