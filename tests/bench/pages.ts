import { chromium } from "@playwright/test";
import { browserFlags, requireBrowser } from "../support/browser.mjs";
import { site } from "../support/site";
import startSite from "../support/start-site";
import { brokenByScore, brokenByWeight } from "./bounds";
import { startFloor } from "./floor";
import { type Judgement, judge } from "./lighthouse";
import { load, machine } from "./machine";
import { findSection, writeSection } from "./section";
import { scoreTable, weightTable } from "./tables";
import { type Weight, weigh } from "./weigh";

// `npm run bench:pages`: what every kind of public page weighs and how Lighthouse scores the main ones, written to
// docs/performance.md. It ends with an error if a bound is broken. BENCH_URL measures a site that runs already.

const pages = {
  home: "/",
  directory: "/tools",
  search: "/browse?q=claude",
  tool: "/tools/claude-opus-4-8",
  picker: "/compare",
  "comparison of two": "/compare/claude-opus-4-8-vs-gpt-5-5",
  "comparison of three": "/compare/claude-opus-4-8-vs-gpt-5-5-vs-gemini-3-1-pro-preview",
  "comparison of six":
    "/compare/claude-opus-4-8-vs-gpt-5-5-vs-gemini-3-1-pro-preview-vs-kimi-k2-6-vs-grok-4-3-vs-deepseek-v4-pro",
  categories: "/categories",
  category: "/categories/flagship-models",
  panel: "/panel",
  reviewer: "/panel/skeptic",
  methodology: "/methodology",
  corrections: "/corrections",
  about: "/about",
  privacy: "/privacy",
  "no such page": "/no-such-page",
};
const judged = ["home", "directory", "tool", "comparison of two"] as const;

const weights = new Map<string, Weight>();
const judgements = new Map<string, Judgement>();
const broken: string[] = [];
const told = (name: string, problems: string[]) => {
  for (const problem of problems) console.log(`  BOUND BROKEN: ${problem}`);
  broken.push(...problems.map((problem) => `${name}: ${problem}`));
};

// An end by exit() takes down what was started.
process.once("SIGINT", () => process.exit(130));

await findSection("bench:pages");
const executablePath = requireBrowser();
const given = process.env.BENCH_URL;
console.log("Starting the site …");
const stopSite = given ? async () => {} : await startSite();
const address = given ?? site().url;
console.log("Building the hello-world page …");
const floor = await startFloor().catch(async (error) => {
  await stopSite();
  throw error;
});

try {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const version = browser.version();
  const floorWeight = await weigh(browser, floor.url);
  for (const [name, path] of Object.entries(pages)) {
    console.log(`Weighing ${path} …`);
    const url = new URL(path, address).href;
    const weight = await weigh(browser, url, name === "no such page" ? 404 : 200);
    weights.set(name, weight);
    told(name, brokenByWeight(weight, floorWeight));
  }
  await browser.close();

  const busy = load();
  const judgeAloud = (name: string, url: string) => {
    console.log(`Lighthouse on ${name} …`);
    return judge(url, executablePath, (line) => console.log(`  ${line}`));
  };
  const floorJudgement = await judgeAloud("hello world", floor.url);
  for (const name of judged) {
    const judgement = await judgeAloud(name, new URL(pages[name], address).href);
    judgements.set(name, judgement);
    told(name, brokenByScore(judgement));
  }
  await writeSection("bench:pages", [
    machine({ Chromium: version, Lighthouse: floorJudgement.version }),
    `Load of the machine before Lighthouse: ${busy.toFixed(1)}. Bounds broken: ${broken.length || "none"}.`,
    "",
    ...weightTable(floorWeight, weights),
    "",
    ...scoreTable(floorJudgement, judgements),
  ]);
} finally {
  await floor.stop().finally(stopSite);
}

console.log(broken.length ? `Bounds broken:\n${broken.join("\n")}` : "All bounds are kept.");
process.exitCode = broken.length ? 1 : 0;
