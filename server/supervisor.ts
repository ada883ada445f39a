import { setTimeout as pause } from "node:timers/promises";
import { explain, Problem } from "./problem.mjs";

/** A process that runs. */
export type Running = {
  /** Resolves, with the reason in words, when it has ended. */
  exited: Promise<string>;
  /** Asks it to end in an orderly way. */
  stop(): unknown;
  /** Ends it now. */
  kill(): unknown;
};

/** A process that must run. `start` resolves when others may rely on it, and gives up when the signal says so. */
export type Service = { name: string; graceMs: number; start(signal: AbortSignal): Promise<Running> };

type Kept = { service: Service; running: Running; restarting?: Promise<number> };
type Pauses = { firstMs: number; longestMs: number; calmMs: number };

const usual: Pauses = { firstMs: 250, longestMs: 15_000, calmMs: 60_000 };

/**
 * Keeps services running in the order they were given, each relying on those before it: a service that ends is started
 * again, after longer and longer pauses unless it ran calmly. Stops them in reverse order.
 */
export function supervise(log: (line: string) => void, { firstMs, longestMs, calmMs }: Pauses = usual) {
  const ending = new AbortController();
  const { signal } = ending;
  const kept: Kept[] = [];
  const starting = new Set<Promise<void>>();

  /** Starts a service for the first time: if that fails, so does this. */
  function run(service: Service): Promise<void> {
    const begun = begin(service).finally(() => starting.delete(begun));
    starting.add(begun);
    return begun;
  }

  async function begin(service: Service): Promise<void> {
    const entry: Kept = { service, running: await service.start(signal) };
    if (signal.aborted) return halt(entry);
    kept.push(entry);
    void watch(entry);
  }

  async function watch(entry: Kept): Promise<void> {
    let waitMs = firstMs;
    for (;;) {
      const since = Date.now();
      const reason = await entry.running.exited;
      if (signal.aborted) return;
      if (Date.now() - since > calmMs) waitMs = firstMs;
      log(`${entry.service.name} ended (${reason}) and is started again.`);
      entry.restarting = again(entry, waitMs);
      waitMs = await entry.restarting;
      if (signal.aborted) return;
      log(`${entry.service.name} runs again.`);
    }
  }

  /** Tries until it runs, or until everything ends. Returns the next pause. */
  async function again(entry: Kept, waitMs: number): Promise<number> {
    while (!signal.aborted) {
      await pause(waitMs, undefined, { signal }).catch(() => {});
      waitMs = Math.min(waitMs * 2, longestMs);
      if (signal.aborted) break;
      try {
        entry.running = await entry.service.start(signal);
        break;
      } catch (error) {
        if (!signal.aborted) log(`${entry.service.name} does not start: ${explain(error)}`);
      }
    }
    return waitMs;
  }

  async function halt({ service, running }: Kept) {
    const grace = setTimeout(() => {
      log(`${service.name} does not end within ${service.graceMs / 1000} s and is killed.`);
      running.kill();
    }, service.graceMs);
    running.stop();
    await running.exited;
    clearTimeout(grace);
  }

  return {
    run,
    async stop() {
      ending.abort(new Problem("The site is stopping."));
      await Promise.allSettled(starting);
      for (const entry of [...kept].reverse()) {
        await entry.restarting;
        await halt(entry);
      }
    },
    kill() {
      for (const { running } of [...kept].reverse()) running.kill();
    },
  };
}
