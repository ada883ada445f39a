import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDotenv } from "./dotenv.mjs";
import { explain } from "./problem.mjs";
import { install, isInstalled } from "./start/install.mjs";
import { checkDataFolder, checkPort } from "./start/preflight.mjs";
import { step } from "./start/step.mjs";

/** Nothing is fetched from anywhere but the package registry, and nothing is reported anywhere. */
const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  // Prisma downloads a program that it never runs here, unless it is told of one.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
};

/** What can be checked and done before there are dependencies; the rest is `server/main.ts`. */
export async function launch() {
  process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  try {
    loadDotenv();
    Object.assign(process.env, quiet);
    await check();
    if (!isInstalled()) await step("Installing the dependencies", () => install(process.env));
    runMain();
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/** A setting that makes no sense is left to the check of all settings, which lists every one of them. */
async function check() {
  if (process.argv.includes("--build")) return;
  const { PORT, HOST, DATA_DIR, DATABASE_URL, DATABASE_URL_FILE } = process.env;
  const folder = DATA_DIR || ".data";
  const port = Number(PORT || 3000);
  const host = HOST || "0.0.0.0";
  const sensible = Number.isInteger(port) && port > 0 && port < 65536 && !/\s|\//.test(host);
  if (sensible) await checkPort(port, host, folder);
  if (!DATABASE_URL && !DATABASE_URL_FILE) checkDataFolder(folder);
}

/** In a process of its own, because TypeScript needs flags. It notices by the channel if this one is killed. */
function runMain() {
  const flags = ["--import", "tsx", "--conditions=react-server"];
  const child = spawn(process.execPath, [...flags, "server/main.ts", ...process.argv.slice(2)], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  /** @type {NodeJS.Signals[]} */
  const relayed = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of relayed) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (signal) console.error(`The start was ended by ${signal}. Start again: what it left behind is cleared up.`);
    process.exit(code ?? 1);
  });
}
