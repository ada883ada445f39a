import { env } from "../../lib/env";
import { readServerFunctions } from "./actions";
import { clientAddresses } from "./client-address";
import { followContentChanges } from "./content-changes";
import { readFiles } from "./files";
import { edgeHandler } from "./handler";
import { nextSite } from "./next-site";
import { pageStore } from "./page-store";
import { closeServer, edgeServer } from "./server";

/** The process that the world sees. `server/main.ts` starts it and tells it where the others are. */

const GRACE_MS = 8_000;

const { NEXT_PORT, LISTEN_URL, INTERNAL_SECRET } = env;
if (!NEXT_PORT || !LISTEN_URL || !INTERNAL_SECRET) throw new Error("The edge is started by npm start, not by itself.");

const next = nextSite(NEXT_PORT);
const pages = env.EDGE_CACHE === "on" ? pageStore(env.EDGE_CACHE_MB * 1024 * 1024) : undefined;
const addresses = clientAddresses(env.TRUSTED_PROXIES);
const functions = readServerFunctions(".next/server/server-reference-manifest.json");
const handle = edgeHandler({ appUrl: env.APP_URL, next, pages, addresses, functions, files: readFiles() });
const server = edgeServer({ handle, isProxy: addresses.isProxy });
const changes = followContentChanges({
  databaseUrl: LISTEN_URL,
  secret: INTERNAL_SECRET,
  next,
  pages,
  log: console.log,
});

server.listen(env.PORT, env.HOST);
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});

async function stop() {
  await Promise.all([closeServer(server, GRACE_MS), changes.stop()]);
  next.close();
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
