import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** wrk, which costs the machine least of all generators; autocannon, which can keep to a rate, for latencies. */
const AUTOCANNON = "autocannon@8.0.0";

export type Target = { url: string; encoding?: "br" | "gzip" };

export function requireWrk(): string {
  const version = spawnSync("wrk", ["--version"], { encoding: "utf8" });
  if (version.error) throw new Error("npm run bench needs wrk (Debian: apt-get install wrk)");
  return /wrk (\S+)/.exec(version.stdout + version.stderr)?.[1] ?? "unknown";
}

/** Requests a second that are answered with 200, from 32 connections that never pause. */
export async function capacity({ url, encoding }: Target, seconds: number): Promise<number> {
  const headers = encoding ? ["-H", `Accept-Encoding: ${encoding}`] : [];
  const { stdout } = await run("wrk", ["-t1", "-c32", `-d${seconds}s`, "--timeout", "10s", ...headers, url]);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} answered with errors:\n${stdout}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

export type Latency = { p50: number; p99: number; rate: number };

/** Latencies in ms at a rate that is kept, counted from when each request was due. */
export async function latency({ url, encoding = "br" }: Target, rate: number, seconds: number): Promise<Latency> {
  const args = [
    "-c",
    "16",
    "-R",
    String(Math.round(rate)),
    "-d",
    String(seconds),
    "-H",
    `Accept-Encoding=${encoding}`,
    "-j",
    url,
  ];
  const { stdout } = await run("npx", ["--yes", AUTOCANNON, ...args], { maxBuffer: 64 << 20 });
  const { latency: times, requests, non2xx, errors } = JSON.parse(stdout);
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} answers were no success, ${errors} requests failed`);
  return { p50: times.p50, p99: times.p99, rate: requests.average };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
