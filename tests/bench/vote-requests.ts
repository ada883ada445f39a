import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { Pool } from "pg";
import { urls } from "../../lib/urls";
import { runSite } from "../support/run-site";
import { temporaryServer } from "../support/temporary-server";
import { load, machine } from "./machine";
import { findSection, table, writeSection } from "./section";
import { median } from "./wrk";

// `npm run bench:vote-requests`: votes a second through the edge and the action, against an action of the same build that ends
// before it does anything (a vote on no tool is refused at once), in turns. Durable: every vote is on disk before its answer. Written to docs/performance.md.

const TURNS = 5;
const SECONDS = 4;
const CONNECTIONS = 16;
const VOTERS = 600;
const EMPTY = "an action that does nothing";

type Reply = { status: number; body: string; cookie: string };
type Vote = { tool: string; choice: string; seed?: string };

await findSection("bench:vote-requests");
const many = "1000000";
const limits = { VOTE_NEW_FREE: many, VOTE_NEW_PROVED: many, VOTE_NEW_HELD: many };
const perTool = { VOTE_TOOL_DAY: many, VOTE_TOOL_MONTH: many, VOTE_WIDE_TOOL_DAY: many };
const server = await temporaryServer({ durable: true });
const running = await runSite(server.templates, { env: { ...limits, ...perTool } });
const { url, ownerUrl } = running.site;
const database = new Pool({ connectionString: ownerUrl });
const { rows: tools } = await database.query<{ slug: string }>("SELECT slug FROM tool ORDER BY id LIMIT 200");
const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const [actionId] =
  Object.entries<{ exportedName?: string }>(manifest.node).find(([, { exportedName }]) => exportedName === "vote") ??
  [];
if (!actionId) throw new Error("the build has no action that is called vote");

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const send = (path: string, headers: Record<string, string>, body?: string) =>
  new Promise<Reply>((resolve, reject) => {
    const asking = request(new URL(path, url), { agent, method: body ? "POST" : "GET", headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      const cookie = (answer.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ");
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text, cookie }));
    });
    asking.on("error", reject);
    asking.end(body);
  });

async function act(vote: Vote, cookie = ""): Promise<Reply> {
  const headers = {
    origin: url,
    "next-action": actionId ?? "",
    "content-type": "text/plain;charset=UTF-8",
    accept: "text/x-component",
  };
  return send(urls.methodology, { ...headers, ...(cookie ? { cookie } : {}) }, JSON.stringify([vote]));
}

const someTool = () => tools[Math.floor(Math.random() * tools.length)]?.slug ?? "";
const stored = ({ status, body }: Reply) => {
  if (status !== 200 || !body.includes('"ok":true'))
    throw new Error(`a vote was not stored: ${status} ${body.slice(0, 300)}`);
};

console.log(`Making ${VOTERS} voters …`);
const cookies: string[] = [];
for (let i = 0; i < VOTERS; i += 1) {
  const reply = await act({ tool: someTool(), choice: "ship", seed: randomUUID() });
  stored(reply);
  cookies.push(reply.cookie);
}
let turn = 0;
const nextCookie = () => {
  turn += 1;
  return cookies[turn % cookies.length] ?? "";
};
const asked = () => `?tools=${[someTool(), someTool()].sort().join(",")}`;

const cells: Record<string, () => Promise<unknown>> = {
  [EMPTY]: () => act({ tool: "", choice: "ship" }),
  "a vote of a voter who comes back": async () => stored(await act({ tool: someTool(), choice: "ship" }, nextCookie())),
  "a first vote": async () => stored(await act({ tool: someTool(), choice: "ship", seed: randomUUID() })),
  "/api/me, two tools": () => send(urls.me + asked(), { cookie: nextCookie() }),
  "/api/tally, two tools": () => send(urls.tally + asked(), {}),
};

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const end = Date.now() + SECONDS * 1000;
  const worker = async () => {
    while (Date.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done / SECONDS;
}

try {
  const busy = load();
  const measured = new Map(Object.keys(cells).map((name) => [name, [] as number[]]));
  for (let round = 1; round <= TURNS; round += 1) {
    for (const [name, work] of Object.entries(cells)) measured.get(name)?.push(await perSecond(work));
    console.log(
      `Round ${round}: ${[...measured].map(([name, each]) => `${name} ${Math.round(each.at(-1) ?? 0)}`).join(", ")}`,
    );
  }
  const toReach: Record<string, string> = { "a vote of a voter who comes back": "0.4", "a first vote": "0.2" };
  const rows = [...measured].map(([name, each]) => {
    const ratios = each.map((rate, round) => rate / (measured.get(EMPTY)?.[round] ?? Number.NaN));
    const range = `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
    return [name, String(Math.round(median(each))), name === EMPTY ? "1" : range, toReach[name] ?? ""];
  });
  await writeSection("bench:vote-requests", [
    machine({}),
    `Load of the machine before: ${busy.toFixed(1)}. ${CONNECTIONS} connections, median of ${TURNS} turns of ${SECONDS} s, with the range of the ratios.`,
    "",
    ...table(["through the edge", "a second", "to the empty action", "to reach"], rows),
  ]);
  console.log("Written to docs/performance.md.");
} finally {
  agent.destroy();
  await database.end();
  await running.stop();
  await server.stop();
}
