import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// A zone with an odd offset: code that forgets to name its time zone shows another day than the tests expect.
process.env.TZ = "Asia/Kathmandu";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": path("."),
      // The marker throws outside of a server bundle; the architecture test holds the rule instead.
      "server-only": path("node_modules/server-only/empty.js"),
    },
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    retry: 0,
    maxWorkers: 2,
    // Only a hang should end a test: a busy machine is slow.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture.test.ts", "tests/architecture/*.test.ts"],
          setupFiles: ["tests/support/quiet-console.ts", "tests/support/fixed-seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/global-database.ts"],
          setupFiles: ["tests/support/quiet-console.ts", "tests/support/own-database.ts"],
        },
      },
    ],
  },
});
