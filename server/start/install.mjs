import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { Problem } from "../problem.mjs";

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/**
 * Whether node_modules holds what the lock file asks for. npm notes there, as its last act, what it installed.
 * Times do not tell: npm writes both files at once, and a checkout may touch the lock without changing it.
 */
export function isInstalled(lock = "package-lock.json", installed = "node_modules/.package-lock.json") {
  if (!existsSync(installed)) return false;
  if (!existsSync(lock)) return true;
  const wanted = packagesOf(lock);
  const found = packagesOf(installed);
  const same = Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === "") return true;
    const other = found[path];
    // Packages for other systems are optional and stay away.
    return other ? other.version === version && other.integrity === integrity : optional;
  });
  return same && Object.keys(found).every((path) => path in wanted);
}

/**
 * Everything that the lock file names, tools for development included: the build needs some of them. Without the
 * packages' own scripts: they would only fetch what is not needed, from places that are not the registry.
 * @param {NodeJS.ProcessEnv} env
 */
export async function install(env) {
  const flags = ["--include=dev", "--ignore-scripts"];
  const clean = await npm(["ci", ...flags], env);
  if (clean === undefined) return;
  // A lock made where the registry lacked packages for other systems is refused by `ci`; `install` keeps to it as well.
  const refused = !existsSync("package-lock.json") || clean.includes("in sync");
  const complaint = refused ? await npm(["install", "--no-save", ...flags], env) : clean;
  if (complaint === undefined) return;
  throw new Problem(
    `The dependencies could not be installed: ${complaint}. Is the package registry reachable? Then start again.`,
  );
}

/**
 * Undefined if npm did it, else what it complained about.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function npm(args, env) {
  const own = env.npm_execpath;
  const [command, ...first] = own && /\.c?js$/.test(own) ? [process.execPath, own] : ["npm"];
  const child = spawn(command, [...first, ...args], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
    shell: process.platform === "win32",
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  try {
    const [status] = await once(child, "close");
    if (status === 0) return undefined;
  } catch {
    return "npm was not found";
  }
  const lines = said.split("\n").filter((line) => /^npm (error|ERR!) (?!code|errno|syscall|A complete log)/.test(line));
  return lines[0]?.replace(/^npm (error|ERR!) /, "").replace(/[.\s]+$/, "") ?? "npm gave no reason";
}
