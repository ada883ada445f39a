import { execFileSync } from "node:child_process";
import { browserFlags } from "../support/browser.mjs";

/** The last version that runs on Node 20. It is fetched when it is needed: with its 180 MB it is no part of an install. */
const LIGHTHOUSE = "lighthouse@12.8.2";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Scores = Record<(typeof CATEGORIES)[number], number>;

/** Lighthouse's mobile scores of a page, 0 to 100 each: the median of some runs. */
export function lighthouse(url: string, browser: string, runs: number): Scores {
  const results = Array.from({ length: runs }, () => once(url, browser));
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, median(results.map((scores) => scores[category]))]),
  ) as Scores;
}

function once(url: string, browser: string): Scores {
  const flags = ["--headless=new", ...browserFlags].join(" ");
  const report = execFileSync(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      url,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] },
  );
  const { categories } = JSON.parse(report.toString());
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round(categories[category].score * 100)]),
  ) as Scores;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
