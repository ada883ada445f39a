import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { endAll, run } from "./run/child.mjs";
import { addUp, crashed, exitStatus, fromStatus, inWords } from "./run/counts.mjs";
import { preparation, suites } from "./run/suites.mjs";

// Proves the project, from a fresh clone on: node tests/run.mjs [--fast]
// Needs nothing but Node. A suite that fails does not keep the others from running; the last line counts them all.

const LIMIT_MS = 14 * 60_000;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
Object.assign(process.env, { CI: "true", NEXT_TELEMETRY_DISABLED: "1", PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });

if (!process.stdout.isTTY) process.env.NO_COLOR = "1";

const begun = Date.now();
const deadline = begun + LIMIT_MS;
const reports = mkdtempSync(join(tmpdir(), "tiebreak-reports-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));

let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    interrupted = true;
    endAll();
  });
}

/** @type {{ name: string, seconds: number, counts: import("./run/counts.mjs").Counts, skipped: string[] }[]} */
const results = [];
const fast = process.argv.includes("--fast");
if ((await runAll(preparation)) === 0) {
  for (const suite of suites.filter((each) => each.fast || !fast)) {
    if (!interrupted) results.push(await runSuite(suite));
  }
} else {
  results.push({ name: "preparation", seconds: secondsSince(begun), counts: crashed, skipped: [] });
}
if (interrupted) results.push({ name: "interrupted", seconds: 0, counts: crashed, skipped: [] });

console.log();
for (const { name, seconds, counts, skipped } of results) {
  console.log(`${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s   ${inWords(counts)}`);
  for (const test of skipped) console.log(`  skipped: ${test}`);
}
const total = addUp(results.map(({ counts }) => counts));
console.log(`${"all".padEnd(24)} ${secondsSince(begun).toFixed(1).padStart(6)} s`);
console.log(inWords(total));
process.exitCode = exitStatus(total);

async function runSuite({ name, needs, commands, report }) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  if (results.some((each) => each.name === needs && each.counts.failed > 0)) {
    console.error(`Not run: it needs "${needs}", which failed.`);
    return { name, seconds: 0, counts: crashed, skipped: [] };
  }
  const file = join(reports, `${name}.json`);
  const [argument, environment] = report ? [report.argument(file), report.environment(file)] : [[], {}];
  const status = await runAll(commands, argument, environment);
  const written = report && read(file);
  const counts = !report ? fromStatus(status) : written ? report.counts(written, status) : crashed;
  return { name, seconds: secondsSince(start), counts, skipped: written ? report.skipped(written) : [] };
}

/** One after another until one fails; the status of the last that ran. */
async function runAll(commands, more = [], environment = {}) {
  for (const [program, ...rest] of commands) {
    const found = program === "node" ? process.execPath : join("node_modules", ".bin", program);
    const status = Date.now() < deadline ? await run([found, ...rest, ...more], { deadline, environment }) : 1;
    if (status !== 0) return status;
  }
  return 0;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function secondsSince(time) {
  return (Date.now() - time) / 1000;
}
