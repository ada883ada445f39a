import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../problem.mjs";

const limitMs = 60_000;

/** Where this machine reaches what listens on `host`. */
export function localAddress(host: string, port: number): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const name = everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Waits until the front page is served, which also loads what the first visitor would wait for. */
export async function untilAnswered(host: string, port: number, signal: AbortSignal): Promise<void> {
  const url = localAddress(host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host, port);
  const within = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  let last = "no connection";
  for (let waitMs = 20; !within.aborted; waitMs = Math.min(waitMs * 1.5, 1000)) {
    try {
      const { status, body } = await fetch(url, { redirect: "manual", signal: within });
      await body?.cancel();
      if (status < 500) return;
      last = `status ${status}`;
    } catch {
      // Not listening yet.
    }
    await pause(waitMs, undefined, { signal: within }).catch(() => {});
  }
  signal.throwIfAborted();
  throw new Problem(`The site does not serve its front page within ${limitMs / 1000} s (${last}): see above.`);
}
