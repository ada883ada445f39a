import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../server/free-port";

/** What `npm start` needs of a checkout, without the pages. */
const parts = [
  "server",
  "lib/env.ts",
  "lib/theme-script.ts",
  "lib/urls.ts",
  "prisma/schema.prisma",
  "prisma/migrations",
  "prisma/grants.sql",
  "prisma.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Stands in for Next, so that a start takes a second: notes each build, serves one page, says whether the database outlives it. */
const next = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
const [mode, , port, , host] = process.argv.slice(2);
if (mode === "build") {
  mkdirSync(".next/server", { recursive: true });
  mkdirSync(".next/static", { recursive: true });
  writeFileSync(".next/server/server-reference-manifest.json", "{}");
  appendFileSync("builds.txt", "built\\n");
  if (existsSync("broken-page")) { console.error("Page cannot be compiled"); process.exit(1); }
} else {
  const { DATABASE_URL = "", DATABASE_OWNER_URL = "" } = process.env;
  createServer((_, response) => response.end(JSON.stringify({ pid: process.pid, mode, DATABASE_URL, DATABASE_OWNER_URL }))).listen(Number(port), host);
  process.once("SIGTERM", () => {
    const database = connect(Number(new URL(DATABASE_URL).port), "127.0.0.1");
    const end = (line) => { appendFileSync("ends.txt", line + "\\n"); process.exit(143); };
    database.once("connect", () => end("the database still runs")).once("error", () => end("the database is gone"));
  });
}
`;

/** Stands in for Prisma's generator, of which nothing here is loaded. */
const generator = `
import { mkdirSync } from "node:fs";
mkdirSync("lib/generated/prisma", { recursive: true });
`;

/** Stands in for the worker, which needs all of lib/. */
const worker = `
process.on("SIGTERM", () => process.exit(0));
process.send("ready");
`;

export type Start = {
  child: ChildProcess;
  lines: string[];
  /** The whole output and the exit status, once it has ended. */
  ended: Promise<{ status: number | null; text: string }>;
};

/** A checkout of the site in a folder of its own, in which `server/start.mjs` may do as it likes. */
export async function copySite() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tiebreak-checkout-")));
  chmodSync(folder, 0o755);
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  writeFileSync(join(folder, "server/worker/main.ts"), worker);
  const modules = join(folder, "node_modules");
  const programs = { "next/dist/bin/next": next, "prisma/build/index.js": generator };
  for (const [file, text] of Object.entries(programs)) {
    mkdirSync(join(modules, dirname(file)), { recursive: true });
    writeFileSync(join(modules, file), text);
    writeFileSync(join(modules, file.split("/")[0] ?? "", "package.json"), '{ "type": "module" }');
  }
  // Of Next itself the edge needs some rules of addresses and what React writes.
  for (const part of ["compiled", "shared"]) {
    symlinkSync(realpathSync(`node_modules/next/dist/${part}`), join(modules, "next/dist", part));
  }
  for (const name of readdirSync("node_modules")) {
    const there = join(modules, name);
    if (!existsSync(there)) symlinkSync(realpathSync(join("node_modules", name)), there);
  }
  const port = await freePort();
  const running = new Set<ChildProcess>();

  function start(env: Record<string, string> = {}, { group = false } = {}): Start {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(process.execPath, [join(folder, "server/start.mjs")], {
      env: { PATH, HOME, HOST: "127.0.0.1", PORT: String(port), SEED: "none", NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: group,
    });
    running.add(child);
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => lines.push(line));
    const ended = once(child, "close").then(([status]) => {
      running.delete(child);
      return { status: status as number | null, text: lines.join("\n") };
    });
    return { child, lines, ended };
  }

  /** Starts and waits until it says where the site is. */
  async function startAndWait(env: Record<string, string> = {}, options = {}) {
    const started = start(env, options);
    const failed = started.ended.then(({ text }) => {
      throw new Error(`it did not start:\n${text}`);
    });
    await Promise.race([untilSaid(started, /^http:/), failed]);
    return started;
  }

  return {
    folder,
    port,
    url: `http://127.0.0.1:${port}`,
    start,
    startAndWait,
    async remove() {
      for (const child of running) child.kill("SIGTERM");
      while (running.size > 0) await Promise.all([...running].map((child) => once(child, "close")));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits for a line; returns it. */
export const untilSaid = ({ child, lines }: Start, wanted: RegExp) =>
  new Promise<string>((resolve) => {
    const look = () => {
      const line = lines.find((each) => wanted.test(each));
      if (line !== undefined) resolve(line);
    };
    look();
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", () => setImmediate(look));
  });
