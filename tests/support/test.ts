import { test as base } from "@playwright/test";
import { Pool } from "pg";
import { browserFlags } from "./browser.mjs";
import { collectProblems } from "./problems";
import { site } from "./site";

export { expect } from "@playwright/test";

type Fixtures = {
  /** Says that the test provokes a problem on purpose, for instance `allow(/^404 .*\/tools\/nobody$/)`. It must then happen. */
  allow: (problem: RegExp) => void;
};
type WorkerFixtures = {
  /** The site's database, with the owner's rights. All tests share it. */
  database: Pool;
};

/** Playwright's `test` against the running site. Whatever else goes wrong in the browser fails the test: see problems.ts. */
export const test = base.extend<Fixtures & { problems: ReturnType<typeof collectProblems> }, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  baseURL: async ({}, use) => use(site().url),

  launchOptions: [{ executablePath: process.env.E2E_BROWSER, args: browserFlags }, { scope: "worker" }],

  problems: [
    async ({ browser, baseURL }, use) => {
      const problems = collectProblems(baseURL);
      browser.on("context", problems.watch);
      await use(problems);
      browser.off("context", problems.watch);
      problems.expectNone();
    },
    // For every test, and set up before any page is opened.
    { auto: true },
  ],

  allow: async ({ problems }, use) => use(problems.allow),

  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const pool = new Pool({ connectionString: site().ownerUrl });
      await use(pool);
      await pool.end();
    },
    { scope: "worker" },
  ],
});
