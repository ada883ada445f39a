import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
type Reply = (seen: Seen, response: ServerResponse) => unknown;

/** What Next says of a page that may be kept. */
export const keepable = (more: Record<string, string> = {}) => ({
  "content-type": "text/html; charset=utf-8",
  "cache-control": "s-maxage=300, stale-while-revalidate=3300",
  "x-nextjs-cache": "HIT",
  "x-page-began": String(Date.now()),
  "x-page-tags": "content,tools",
  ...more,
});

/** Stands in for Next on a port of its own: notes what reaches it and answers as a test says. */
export async function stubNext() {
  const seen: Seen[] = [];
  let reply: Reply = (_, response) => response.writeHead(200, keepable()).end("<p>page</p>");
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method = "", url = "", headers } = request;
    const one = { method, url, headers, body };
    seen.push(one);
    if (url === "/api/internal/expire") response.end(JSON.stringify({ at: Date.now() }));
    else await reply(one, response);
  });
  const listen = async (port = 0) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen();
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    port,
    seen,
    /** Of pages alone. */
    asked: () => seen.filter(({ url }) => !url.startsWith("/api/internal/")),
    answer(next: Reply) {
      reply = next;
    },
    close,
    open: () => listen(port),
  };
}
