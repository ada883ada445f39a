import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/start-site.ts",
  // A test that passes only sometimes is broken.
  retries: 0,
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 8 * 60_000,
  reporter: "list",
  // What breaks the site for everyone runs alone, after all others.
  projects: [
    { name: "site", testIgnore: /(broken|outage)\.spec\.ts/, teardown: "broken" },
    { name: "broken", testMatch: /(broken|outage)\.spec\.ts/ },
  ],
  use: {
    // Neither the server's zone nor its language: what is rendered twice must not depend on them.
    timezoneId: "Asia/Kathmandu",
    locale: "de-AT",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
  },
});
