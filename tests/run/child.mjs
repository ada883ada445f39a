import { spawn } from "node:child_process";

const GRACE_MS = 10_000;

/** Leaders of the process groups we started and that still run. @type {Set<number>} */
const groups = new Set();

/**
 * Runs a program to its end, its output being ours, and answers its exit status. It leads a process group of its own, so
 * that ending it ends what it started; at `deadline` (ms since the epoch) it is ended.
 * @param {string[]} command
 * @param {{ environment?: Record<string, string | undefined>, deadline: number }} options
 * @returns {Promise<number>}
 */
export async function run([program, ...args], { environment = {}, deadline }) {
  const child = spawn(program, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
    detached: true,
    shell: process.platform === "win32",
  });
  if (child.pid) groups.add(child.pid);
  const late = setTimeout(() => {
    console.error(`Out of time: ${program} is stopped.`);
    if (child.pid) end(child.pid);
  }, deadline - Date.now());
  try {
    return await new Promise((resolve) => {
      child.once("error", (error) => {
        console.error(`${program}: ${error.message}`);
        resolve(1);
      });
      child.once("exit", (code) => resolve(code ?? 1));
    });
  } finally {
    clearTimeout(late);
    if (child.pid) {
      // What it left behind must not disturb the next suite.
      signal(child.pid, "SIGKILL");
      groups.delete(child.pid);
    }
  }
}

/** Ends everything that still runs; called when we are interrupted ourselves. */
export const endAll = () => [...groups].forEach(end);

function end(group) {
  signal(group, "SIGTERM");
  setTimeout(() => signal(group, "SIGKILL"), GRACE_MS).unref();
}

function signal(group, name) {
  try {
    process.kill(-group, name);
  } catch {
    // It is gone already.
  }
}
