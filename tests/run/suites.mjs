import { fromPlaywright, fromVitest, skippedByPlaywright, skippedByVitest } from "./counts.mjs";

const typescript = ["node", "--import", "tsx", "--conditions=react-server"];

/** What the suites need. Nothing is done that is done already. */
export const preparation = [
  ["node", "tests/run/install.mjs"],
  [...typescript, "tests/run/generate.ts"],
];

// Under CI=true Biome colours even what goes into a file.
const colors = process.stdout.isTTY ? "--colors=force" : "--colors=off";

const vitest = (project) => ({
  commands: [["vitest", "run", "--project", project, "--reporter=default", "--reporter=json"]],
  report: {
    argument: (file) => [`--outputFile.json=${file}`],
    environment: () => ({}),
    counts: fromVitest,
    skipped: skippedByVitest,
  },
});

const playwright = {
  commands: [["playwright", "test", "--reporter=list,json"]],
  report: {
    argument: () => [],
    environment: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    counts: fromPlaywright,
    skipped: skippedByPlaywright,
  },
};

/**
 * What `npm test` runs, in this order; `npm run check` runs the fast ones. A suite with a report counts its tests, any other
 * counts as one. `needs` names a suite without which this one cannot run.
 */
export const suites = [
  { name: "format and lint", fast: true, commands: [["biome", "ci", colors, "--error-on-warnings", "."]] },
  // The types of routes are generated; without them a link to nowhere would pass.
  {
    name: "types",
    fast: true,
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit", "--incremental", "false"],
    ],
  },
  { name: "dead code", fast: true, commands: [["knip"]] },
  { name: "architecture and unit", fast: true, ...vitest("unit") },
  { name: "integration", ...vitest("integration") },
  { name: "build", commands: [["node", "server/start.mjs", "--build"]] },
  { name: "browser", needs: "build", ...playwright },
];
