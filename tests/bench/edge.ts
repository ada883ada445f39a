import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Pool } from "pg";
import { runSite } from "../support/run-site";
import { temporaryServer } from "../support/temporary-server";
import { load, machine } from "./machine";
import { startNginx } from "./nginx";
import { findSection, table, writeSection } from "./section";
import { capacity, latency, median, requireWrk, type Target } from "./wrk";

// `npm run bench:edge`: how fast pages are answered, against controls in the same run. Written to docs/performance.md.

const ROUNDS = 5;
const SECONDS = 5;
const PAGE = "/compare/claude-opus-4-8-vs-gpt-5-5";
const RENDERED_AGAIN = 1_000;
const DISTINCT = Number(process.env.BENCH_URLS ?? 20_000);
const MEGABYTE = 1024 * 1024;

await findSection("bench:edge");
const wrk = requireWrk();
const ending: (() => Promise<unknown>)[] = [];
const say = (line: string) => console.log(line);
process.once("SIGINT", () => process.exit(130));

async function startBare(url: string): Promise<string> {
  const child = spawn(process.execPath, ["tests/bench/bare-server.mjs", url], { stdio: ["ignore", "pipe", "inherit"] });
  ending.push(async () => {
    child.kill();
    await once(child, "exit");
  });
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  return `http://127.0.0.1:${port}${PAGE}`;
}

/** Where Next itself listens: what the edge was told. */
const nextUrlOf = (edge: number) => {
  const settings = readFileSync(`/proc/${edge}/environ`, "utf8").split("\0");
  return `http://127.0.0.1:${settings.find((line) => line.startsWith("NEXT_PORT="))?.slice(10)}`;
};

/** Megabytes of memory that a process holds. */
const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** Pairs that exist, each once: i-th against j-th. */
function* pairs(slugs: readonly string[]) {
  for (let step = 1; step < slugs.length; step += 1) {
    for (let i = 0; i < slugs.length; i += 1) yield `/compare/${slugs[i]}-vs-${slugs[(i + step) % slugs.length]}`;
  }
}

/** Reads addresses, some at a time; how many were answered with 200. */
async function readAll(base: string, paths: readonly string[], atATime = 8): Promise<number> {
  let answered = 0;
  const queue = [...paths];
  const reader = async () => {
    for (let path = queue.shift(); path; path = queue.shift()) {
      const answer = await fetch(base + path, { headers: { "accept-encoding": "br" } });
      await answer.arrayBuffer();
      if (answer.status === 200) answered += 1;
      if (queue.length % 1_000 === 0) say(`  ${queue.length} addresses left`);
    }
  };
  await Promise.all(Array.from({ length: atATime }, reader));
  return answered;
}

async function capacities(site: string, next: string) {
  const bare = await startBare(site + PAGE);
  const nginx = await startNginx({ url: site + PAGE, path: PAGE }, next);
  if (nginx) ending.push(nginx.stop);
  const targets: Record<string, Target> = {
    "bare Node server, br": { url: bare, encoding: "br" },
    "edge, br": { url: site + PAGE, encoding: "br" },
    "bare Node server, gzip": { url: bare, encoding: "gzip" },
    "edge, gzip": { url: site + PAGE, encoding: "gzip" },
    "bare Node server, identity": { url: bare },
    "edge, identity": { url: site + PAGE },
    "Next alone, identity": { url: next + PAGE },
    ...(nginx
      ? {
          "nginx, packed file": { url: nginx.file, encoding: "gzip" as const },
          "nginx, cache, identity": { url: nginx.cached },
        }
      : {}),
  };
  const rates = new Map(Object.keys(targets).map((name) => [name, [] as number[]]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, target] of Object.entries(targets)) rates.get(name)?.push(await capacity(target, SECONDS));
    say(
      `Round ${round} of ${ROUNDS}: ${[...rates].map(([name, each]) => `${name} ${Math.round(each.at(-1) ?? 0)}`).join(", ")}`,
    );
  }
  const ratio = (name: string, control: string) => {
    const each = (rates.get(name) ?? []).map((rate, round) => rate / (rates.get(control)?.[round] ?? Number.NaN));
    return {
      median: median(each),
      text: `${median(each).toFixed(2)} (${Math.min(...each).toFixed(2)}–${Math.max(...each).toFixed(2)})`,
    };
  };
  const controlOf = (name: string) =>
    `bare Node server, ${name.split(", ").at(-1) === "packed file" ? "gzip" : name.split(", ").at(-1)}`;
  const rows = [...rates].map(([name, each]) => [
    name,
    Math.round(median(each)).toString(),
    name.startsWith("bare") ? "1" : ratio(name, controlOf(name)).text,
    name.startsWith("Next") ? "1" : ratio(name, "Next alone, identity").text,
  ]);
  return {
    nginx: nginx?.version,
    rows: table(
      [
        "one comparison page, 32 connections",
        "requests/s, median",
        "to the bare server of the same form",
        "to Next alone",
      ],
      rows,
    ),
    edgeRate: median(rates.get("edge, br") ?? []),
    bare: ratio("edge, br", "bare Node server, br").median,
    next: ratio("edge, br", "Next alone, identity").median,
  };
}

async function measure() {
  const server = await temporaryServer();
  ending.push(server.stop);
  const env = { EDGE_CACHE_MB: "256" };
  let running = await runSite(server.templates, { env });
  await running.stop();
  const begun = performance.now();
  running = await runSite(server.templates, { env, database: running.database });
  const coldStart = (performance.now() - begun) / 1000;
  ending.push(() => running.stop());
  const { edge } = running.pids();
  const site = running.site.url;
  const next = nextUrlOf(edge);
  const database = new Pool({ connectionString: running.site.ownerUrl });
  ending.push(() => database.end());
  const { rows: tools } = await database.query<{ slug: string }>("SELECT slug FROM tool ORDER BY slug");
  const slugs = tools.map(({ slug }) => slug);
  await readAll(site, [PAGE]);
  await readAll(next, [PAGE]);

  say("Capacity …");
  const busy = load();
  const { rows, nginx, edgeRate, bare, next: toNext } = await capacities(site, next);

  say("Latency …");
  const half = await latency({ url: site + PAGE }, edgeRate / 2, 10);
  const addresses = pairs(slugs);
  const take = (count: number) => Array.from({ length: count }, () => addresses.next().value as string);
  const unseen: number[] = [];
  for (const path of take(50)) {
    const since = performance.now();
    await readAll(site, [path], 1);
    unseen.push(performance.now() - since);
  }
  const again = take(RENDERED_AGAIN);
  await readAll(site, again);
  const rate = 500;
  const idle = await latency({ url: site + PAGE }, rate, 10);
  await database.query("NOTIFY content_changed, '[\"content\"]'");
  await readAll(site, [PAGE]);
  let rendering = true;
  const rerendered = readAll(site, again, 4).finally(() => {
    rendering = false;
  });
  const during = await latency({ url: site + PAGE }, rate, 10);
  const stillRendering = rendering;
  await rerendered;

  say(`Memory: ${DISTINCT} distinct addresses …`);
  const memoryBefore = memoryOf(edge);
  const first = take(1_000);
  await readAll(site, first);
  const memoryOfThousand = memoryOf(edge);
  const answered = await readAll(site, take(DISTINCT - 1_000));
  const memoryAfter = memoryOf(edge);
  return {
    coldStart,
    busy,
    rows,
    nginx,
    bare,
    toNext,
    half,
    unseen,
    idle,
    during,
    stillRendering,
    memoryBefore,
    memoryOfThousand,
    answered,
    memoryAfter,
  };
}

try {
  const m = await measure();
  const perPage = ((m.memoryOfThousand - m.memoryBefore) * MEGABYTE) / 1_000 / 1024;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  await writeSection("bench:edge", [
    machine({ wrk, ...(m.nginx ? { nginx: m.nginx } : {}) }),
    `Load of the machine before: ${m.busy.toFixed(1)}. Each ratio is the median of ${ROUNDS} interleaved rounds of ${SECONDS} s, with its range.`,
    "",
    ...m.rows,
    "",
    ...table(
      ["besides", "measured", "to reach"],
      [
        ["edge to the bare server, br", m.bare.toFixed(2), "0.7"],
        ["edge, br, to Next alone", m.toNext.toFixed(1), "15"],
        ["a hit at half of capacity: p50, p99", `${ms(m.half.p50)}, ${ms(m.half.p99)}`, ""],
        ["a hit at 500/s, idle: p50, p99", `${ms(m.idle.p50)}, ${ms(m.idle.p99)}`, ""],
        [
          `a hit at 500/s while ${RENDERED_AGAIN} pages are rendered again${m.stillRendering ? "" : " (over before the end)"}: p50, p99`,
          `${ms(m.during.p50)}, ${ms(m.during.p99)}`,
          "p99 ≤ 3 × idle",
        ],
        ["first answer of a pair that nobody has seen, median of 50", ms(median(m.unseen)), ""],
        ["second start, from the command to its last line", `${m.coldStart.toFixed(1)} s`, ""],
        [
          "memory of the edge before, after 1,000 more pages",
          `${m.memoryBefore.toFixed(0)} MB, ${m.memoryOfThousand.toFixed(0)} MB (${perPage.toFixed(0)} kB a page)`,
          "",
        ],
        [
          `memory of the edge after ${DISTINCT} distinct pages, with EDGE_CACHE_MB=256`,
          `${m.memoryAfter.toFixed(0)} MB`,
          "506 MB",
        ],
      ],
    ),
  ]);
  say("Written to docs/performance.md.");
} finally {
  for (const end of ending.reverse()) await end();
}
