import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Times in ms. Nobody holds a connection by doing nothing with it, or by doing it slowly. */
export const usualLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 65_000,
  idleMs: 60_000,
  checkEveryMs: 2_000,
  connections: 4_096,
  connectionsOfOne: 512,
  headerBytes: 16_384,
};

type Options = {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Through such an address many visitors come. */
  isProxy: (address: string) => boolean;
  limits?: typeof usualLimits;
};

/** The server that the world sees. It does not listen yet. */
export function edgeServer({ handle, isProxy, limits = usualLimits }: Options): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.headerBytes,
    },
    handle,
  );
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMs;
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    if (isProxy(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > limits.connectionsOfOne) return void socket.destroy();
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
  return server;
}

/** Takes no new connection, lets what is under way end, and ends what does not end in time. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  // A connection that is busy now is idle soon.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
  clearInterval(sweep);
}
