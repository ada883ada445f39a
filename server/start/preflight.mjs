import { once } from "node:events";
import { accessSync, constants, existsSync, readFileSync, statfsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { Problem } from "../problem.mjs";

const mega = 1024 * 1024;
/** A new database with its data; what a running one needs to write on. */
const room = { fresh: 300 * mega, grown: 50 * mega };

/**
 * The data folder must be writable and have room. Makes nothing.
 * @param {string} folder
 * @param {{ fresh: number, grown: number }} needed bytes
 */
export function checkDataFolder(folder, needed = room) {
  const path = resolve(folder);
  const remedy = "Correct that, or let DATA_DIR name another folder.";
  if (existsSync(path) && !statSync(path).isDirectory()) {
    throw new Problem(`The data folder ${path} is a file. ${remedy}`);
  }
  let existing = path;
  while (!existsSync(existing)) existing = dirname(existing);
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch {
    throw new Problem(`The data folder ${path} cannot be written. ${remedy}`);
  }
  const { bavail, bsize } = statfsSync(existing);
  const least = existsSync(join(path, "postgres")) ? needed.grown : needed.fresh;
  if (bavail * bsize >= least) return;
  const left = Math.floor((bavail * bsize) / mega);
  throw new Problem(
    `The disk of ${path} is full: ${left} MB are left, ${Math.ceil(least / mega)} MB are needed. Free some space, or let DATA_DIR name another disk.`,
  );
}

/**
 * The port must be free.
 * @param {number} port
 * @param {string} host
 * @param {string} dataFolder where a start notes what it runs
 */
export async function checkPort(port, host, dataFolder) {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Problem(portProblem(/** @type {NodeJS.ErrnoException} */ (error).code, port, host, dataFolder));
  }
  server.close();
  await once(server, "close");
}

/** @param {string | undefined} code @param {number} port @param {string} host @param {string} dataFolder */
function portProblem(code, port, host, dataFolder) {
  if (code === "EACCES")
    return `Port ${port} may only be used by root: set PORT to one above 1023, for example PORT=3000.`;
  if (code !== "EADDRINUSE")
    return `The site cannot listen on HOST=${host}: this machine has no such address (${code}).`;
  const site = readSite(dataFolder);
  if (site?.port === port && isAlive(site.pid)) {
    return isAlive(site.keeper)
      ? `This site already runs on port ${port}. Stop it first (process ${site.keeper}), or start a second one with another PORT.`
      : `Port ${port} is held by a site that a killed start left behind: end it with "kill ${site.pid}" and start again.`;
  }
  return `Port ${port} is taken by another program. Stop that, or set another, for example PORT=${port + 1}.`;
}

/** @param {string} dataFolder @returns {string} */
export const siteFile = (dataFolder) => join(dataFolder, "site.json");

/** @param {string} dataFolder @returns {{ port: number, pid: number, keeper: number } | undefined} */
function readSite(dataFolder) {
  const file = siteFile(dataFolder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
