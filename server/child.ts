import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { childEnv } from "../lib/env";
import { Problem } from "./problem.mjs";

/** Why a process ended, in words. */
export const ending = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
  });

type Options = { env?: Record<string, string | undefined>; signal?: AbortSignal };

/** Runs a tool of a dependency to its end. What it says is shown only if it fails. */
export async function runTool(name: string, args: string[], { env, signal }: Options = {}): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: childEnv(env) as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      said += chunk;
    });
  }
  const reason = ending(child);
  await once(child, "close").catch(() => {});
  signal?.throwIfAborted();
  if ((await reason) === "exit code 0") return;
  console.error(said.trimEnd());
  throw new Problem(`${name} failed (${await reason}): see above.`);
}
