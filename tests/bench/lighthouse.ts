import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { browserFlags } from "../support/browser.mjs";

/** The last version that runs on Node 20. It is fetched when it is needed: with its 180 MB it is no dependency. */
const PACKAGE = "lighthouse@12.8.2";
/** One after another, and an odd number: the median is a run that happened. */
export const RUNS = 5;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const timings = {
  firstPaint: "first-contentful-paint",
  largestPaint: "largest-contentful-paint",
  blocking: "total-blocking-time",
  shift: "cumulative-layout-shift",
} as const;

type Category = (typeof categories)[number];
/** Scores from 0 to 100, times in milliseconds. */
export type Scores = Record<Category, number> & Record<keyof typeof timings, number>;
export type Judgement = { median: Scores; performance: number[]; failed: string[]; version: string };

type Audit = { id: string; score: number | null; numericValue?: number; scoreDisplayMode: string; title: string };
type Report = {
  lighthouseVersion: string;
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
};

/** Lighthouse's default look at a page, as a phone on a slow network that it simulates: the median of five for each figure. */
export async function judge(url: string, browser: string, progress: (line: string) => void): Promise<Judgement> {
  const reports: Report[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const report = await look(url, browser);
    reports.push(report);
    progress(`run ${run} of ${RUNS}: ${Object.values(scoresOf(report)).map(Math.round).join(" / ")}`);
  }
  const all = reports.map(scoresOf);
  const fields = Object.keys(all[0] ?? {}) as (keyof Scores)[];
  return {
    median: Object.fromEntries(fields.map((field) => [field, median(all.map((each) => each[field]))])) as Scores,
    performance: all.map(({ performance }) => performance),
    failed: [...new Set(reports.flatMap(failedAudits))],
    version: reports[0]?.lighthouseVersion ?? "",
  };
}

async function look(url: string, browser: string): Promise<Report> {
  const flags = ["--headless=new", ...browserFlags].map((flag) => (flag.includes(" ") ? `"${flag}"` : flag));
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      PACKAGE,
      url,
      "--quiet",
      "--output=json",
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=${flags.join(" ")}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 256 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}

function scoresOf({ categories: found, audits }: Report): Scores {
  const scores = categories.map((name) => [name, Math.round(found[name].score * 100)]);
  const times = Object.entries(timings).map(([field, id]) => [field, audits[id]?.numericValue ?? Number.NaN]);
  return Object.fromEntries([...scores, ...times]);
}

/** What keeps a category below 100. */
function failedAudits({ categories: found, audits }: Report): string[] {
  return categories.flatMap((name) =>
    found[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${name}, ${id}: ${audits[id]?.title}`),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
