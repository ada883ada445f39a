import { readFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;

/** What a figure was measured on, in one sentence. `more` names the versions that only the caller knows. */
export function machine(more: Record<string, string>): string {
  const versions = { Node: process.versions.node, Next: versionOf("next"), React: versionOf("react"), ...more };
  const [{ model } = { model: "unknown processor" }] = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${today()}, ${cpus().length} cores (${model.trim()}), ${gigabytes} GB memory; ${named.join(", ")}.`;
}

/** How busy the machine is: processes that run or wait to, over the last minute. */
export const load = (): number => loadavg()[0] ?? 0;

const today = () => new Date().toISOString().slice(0, 10);
