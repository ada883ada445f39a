import { randomBytes } from "node:crypto";
import { childEnv, env, parseEnv } from "../lib/env";
import type { Embedded } from "./database/embedded";
import { inspect } from "./database/inspect";
import { type Addresses, migrateAndGrant, seedIfEmpty } from "./database/prepare";
import { freePort } from "./free-port";
import { explain, Problem } from "./problem.mjs";
import { localAddress } from "./start/answer";
import { buildSite } from "./start/build";
import { generateClient } from "./start/generate";
import { edgeService, nextService, postgresService, workerService } from "./start/services";
import { step } from "./start/step.mjs";
import { supervise } from "./supervisor";

/** Everything that needs the dependencies: `server/start.mjs` runs this once they are there. */

const dev = process.argv.includes("--dev");
const log = (line: string) => console.log(line);
const services = supervise(log);
const interrupted = new AbortController();
const { signal } = interrupted;
const found = (did: boolean) => (did ? "done" : "nothing changed");

function checkSettings() {
  const settings = parseEnv(childEnv());
  if (!settings.ok) throw new Problem(settings.problems.join("\n"));
}

/** Nobody should take fiction for facts. */
function refuseDemo() {
  if (dev || env.SEED !== "demo") return;
  throw new Problem(
    "SEED=demo fills a site with fictional tools and is for development alone. Use it with npm run dev, or set SEED=real.",
  );
}

async function findDatabase(): Promise<Addresses> {
  if (!env.DATABASE_URL) {
    return step(
      "Starting the database",
      () => new Promise<Embedded>((done, failed) => void services.run(postgresService(log, done)).catch(failed)),
      ({ cluster }) => `Postgres of its own in ${cluster}`,
    );
  }
  const addresses = { appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL };
  await step(
    "Looking for the database",
    () => inspect(addresses.ownerUrl),
    ({ version }) => `Postgres ${version} of DATABASE_URL`,
  );
  return addresses;
}

/** The build comes after all that may find fault with the database, so that such a fault leaves the old build alone. */
async function start() {
  checkSettings();
  if (process.argv.includes("--build")) return prepareFiles();
  refuseDemo();
  const addresses = await findDatabase();
  await step(
    "Applying the migrations",
    () => migrateAndGrant(addresses, log),
    (applied) => applied.join(", ") || "nothing to apply",
  );
  await prepareFiles(addresses);
  await step("Starting the worker", () => services.run(workerService(addresses, dev)));
  await step("Starting the site", () => startSite(addresses));
  log(localAddress(env.HOST, env.PORT));
  return new Promise(() => {});
}

/** In development Next answers the world itself: it follows edits, which nothing may keep. */
async function startSite({ appUrl, ownerUrl }: Addresses) {
  const site = {
    ...(dev ? { nextHost: env.HOST, nextPort: env.PORT } : { nextHost: "127.0.0.1", nextPort: await freePort() }),
    databaseUrl: appUrl,
    listenUrl: env.DATABASE_URL ? ownerUrl : appUrl,
    secret: randomBytes(32).toString("base64url"),
  };
  await services.run(nextService(site, dev));
  if (!dev) await services.run(edgeService(site));
}

async function prepareFiles(addresses?: Addresses) {
  await step("Generating the database client", () => generateClient(signal), found);
  const work: Promise<unknown>[] = [];
  if (addresses) work.push(step("Filling the database", () => seedIfEmpty(addresses, log), String));
  if (!dev) work.push(step("Building the site", () => buildSite(signal), found));
  await Promise.all(work);
}

async function end(status: number): Promise<never> {
  interrupted.abort();
  await services.stop();
  process.exit(status);
}

let asked = 0;

/** The first asks for an orderly end, the second for any end. npm passes Ctrl-C on, so that one may arrive twice at once. */
function onSignal() {
  if (!asked) {
    asked = Date.now();
    log("Stopping …");
    void end(0);
  } else if (Date.now() - asked > 500) {
    services.kill();
    process.exit(130);
  }
}

// A terminal that went away must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
for (const name of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) process.on(name, onSignal);

void start().then(
  () => end(0),
  (error) => {
    if (asked) return;
    console.error(explain(error));
    void end(1);
  },
);
