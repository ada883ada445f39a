import { spawnSync } from "node:child_process";
import { join } from "node:path";

// `npm run prove`: the long forms of the tests that `npm test` runs in a short form. Some minutes.

const suites = ["tests/integration/votes", "tests/integration/worker"];
const vitest = join("node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "integration", ...suites, ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: { ...process.env, PROVE: "1" },
  },
);
process.exitCode = status ?? 1;
