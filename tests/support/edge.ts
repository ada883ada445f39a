import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";
import type { ServerFunctions } from "@/server/edge/actions";
import { clientAddresses } from "@/server/edge/client-address";
import { edgeHandler } from "@/server/edge/handler";
import { nextSite } from "@/server/edge/next-site";
import type { Page } from "@/server/edge/page";
import { pageStore } from "@/server/edge/page-store";
import { edgeServer, usualLimits } from "@/server/edge/server";
import { stubNext } from "./stub-next";

type Options = {
  cache?: boolean;
  maxBytes?: number;
  trusted?: string[];
  functions?: ServerFunctions;
  limits?: Partial<typeof usualLimits>;
  restartMs?: number;
  answerMs?: number;
  files?: ReadonlyMap<string, Page>;
};

export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** An edge before a stub of Next, on a port of its own. */
export async function startEdge({
  cache = true,
  maxBytes = 32 << 20,
  trusted = [],
  functions,
  limits = {},
  restartMs = 0,
  answerMs,
  files = new Map(),
}: Options = {}) {
  const next = await stubNext();
  const pages = cache ? pageStore(maxBytes) : undefined;
  const addresses = clientAddresses(trusted);
  const site = nextSite(next.port, { restartMs, answerMs });
  const handle = edgeHandler({
    appUrl: "http://site.example",
    next: site,
    pages,
    addresses,
    functions: functions ?? { actions: new Set(), others: new Set() },
    files,
  });
  const server = edgeServer({ handle, isProxy: addresses.isProxy, limits: { ...usualLimits, ...limits } });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  /** Sends exactly these headers, as a client that is no browser can. */
  function ask(
    path: string,
    {
      method = "GET",
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
  ): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const sending = request(
        { host: "127.0.0.1", port, path, method, headers: { host: "site.example", ...headers }, agent: false },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
          answer.on("error", reject);
        },
      );
      sending.on("error", reject);
      sending.end(body);
    });
  }

  return {
    next,
    site,
    pages,
    port,
    ask,
    async stop() {
      server.close();
      server.closeAllConnections();
      site.close();
      await next.close().catch(() => {});
    },
  };
}

/** Starts edges that end with the test. */
export function edges() {
  const open: Awaited<ReturnType<typeof startEdge>>[] = [];
  afterEach(() => Promise.all(open.splice(0).map((one) => one.stop())));
  return async (options: Options = {}) => {
    const started = await startEdge(options);
    open.push(started);
    return started;
  };
}
