import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, test } from "vitest";
import { ACTION, call, functions } from "../support/actions";
import { edges } from "../support/edge";
import { keepable } from "../support/stub-next";

const edge = edges();

describe("what reaches Next of a request for a page", () => {
  const forged = {
    cookie: "session=mine",
    authorization: "Bearer x",
    "accept-language": "de",
    "user-agent": "Googlebot",
    "content-security-policy": "script-src 'nonce-abc'",
    "content-security-policy-report-only": "script-src 'nonce-abc'",
    forwarded: "for=203.0.113.9;host=evil.example",
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    "x-middleware-subrequest": "middleware",
    "x-matched-path": "/admin",
    "x-prerender-revalidate": "1",
    "x-nextjs-data": "1",
    "next-resume": "1",
    "next-action": ACTION,
    "cache-control": "no-cache",
    "if-none-match": "*",
    range: "bytes=0-1",
    nonce: "abc",
  };

  test.each(["/tools", "/browse?q=a", "/no/such/page"])(
    "%s: nothing of what a visitor says about himself",
    async (path) => {
      const { ask, next } = await edge();
      const answer = await ask(path, { headers: { ...forged, host: "evil.example" } });
      expect([200, 304]).toContain(answer.status);
      expect(answer.headers["content-security-policy"]).not.toContain("nonce");
      expect(next.seen).toHaveLength(1);
      expect(next.seen[0]?.headers).toEqual({ host: "site.example", connection: "keep-alive" });
    },
  );

  it("only the parameters that the page knows", async () => {
    const { ask, next } = await edge();
    await ask("/browse?q=a&verdict=ship&verdict=skip&x=1&__nextDataReq=1&_rsc=z");
    await ask("/tools/a?q=a&nxtPslug=b");
    expect(next.seen.map(({ url }) => url)).toEqual(["/browse?q=a&verdict=ship&verdict=skip&_rsc=z", "/tools/a"]);
  });
});

describe("what is not there for anyone outside", () => {
  const closed = [
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/_next/data/build/tools.json",
    "/_next/static/../server/app-paths-manifest.json",
    "/_next/static/%2e%2e/server/app-paths-manifest.json",
    "/api/internal/expire",
    "/api/%69nternal/expire",
    "/api/anything",
  ];
  test.each(closed)("%s", async (path) => {
    const { ask, next } = await edge({ functions });
    expect((await ask(path)).status).toBe(404);
    expect((await ask(path, { method: "POST", headers: call, body: "[]" })).status).toBe(404);
    expect(next.seen).toHaveLength(0);
  });

  test.each([
    "/tools/%E0%A4%A",
    "/tools/%00",
    "/tools/a%0d%0aX-Injected:%201",
    "http://evil.example/",
    `/${"a".repeat(5_000)}`,
  ])("an address that nobody could mean: %s", async (path) => {
    const { ask, next } = await edge();
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body.toString()).toContain("not properly written");
    expect(next.seen).toHaveLength(0);
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("%s", async (method) => {
    const { ask, next } = await edge();
    const { status, headers } = await ask("/tools", { method });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    expect(next.seen).toHaveLength(0);
  });
});

describe("a client that holds on", () => {
  const limits = { headersMs: 200, requestMs: 400, checkEveryMs: 50, keepAliveMs: 300 };
  const closing = (port: number, send: (write: (text: string) => void) => void) => {
    const socket = connect(port, "127.0.0.1");
    const since = Date.now();
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", () => {});
    send((text) => socket.write(text));
    return once(socket, "close").then(() => ({ said, ms: Date.now() - since }));
  };

  it("sending its head line by line is cut off", async () => {
    const { port, next } = await edge({ limits });
    const drip = closing(port, (write) => {
      write("GET /tools HTTP/1.1\r\nhost: site.example\r\n");
      const timer = setInterval(() => write("x: y\r\n"), 60);
      setTimeout(() => clearInterval(timer), 3_000);
    });
    const { said, ms } = await drip;
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(ms).toBeLessThan(2_500);
    expect(next.seen).toHaveLength(0);
  });

  it("sending its body byte by byte is cut off", async () => {
    const { port, next } = await edge({ limits, functions });
    const head = Object.entries({ host: "site.example", ...call, "content-length": "1000" }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const { ms } = await closing(port, (write) => {
      write(`POST /tools/a HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`);
      const timer = setInterval(() => write("a"), 60);
      setTimeout(() => clearInterval(timer), 3_000);
    });
    expect(ms).toBeLessThan(2_500);
    expect(next.seen).toHaveLength(0);
  });

  it("with hundreds of connections from one address keeps nobody else out", async () => {
    const { port, ask } = await edge({ limits: { connectionsOfOne: 20 } });
    const sockets = Array.from({ length: 40 }, () => connect(port, "127.0.0.1").on("error", () => {}));
    let closed = 0;
    for (const socket of sockets) socket.once("close", () => (closed += 1));
    while (closed < 20) await new Promise((resolve) => setImmediate(resolve));
    expect(sockets.filter(({ destroyed }) => !destroyed)).toHaveLength(20);
    for (const socket of sockets) socket.destroy();
    while (closed < 40) await new Promise((resolve) => setImmediate(resolve));
    expect((await ask("/tools")).status).toBe(200);
  });

  it("asking for another protocol is answered in this one", async () => {
    const { ask } = await edge();
    const headers = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAAP__" };
    expect((await ask("/tools", { headers })).status).toBe(200);
  });

  it("asking for hundreds of pages at once on one connection loses it", async () => {
    const { port, next } = await edge();
    next.answer(() => {});
    const requests = Array.from({ length: 400 }, (_, i) => `GET /tools/flood-${i} HTTP/1.1\r\nhost: a\r\n\r\n`);
    await closing(port, (write) => write(requests.join("")));
    expect(next.seen.length).toBeLessThanOrEqual(16);
  });
});

it("every answer says how browsers must treat it, whoever made it", async () => {
  const { ask, next } = await edge();
  next.answer((_, response) =>
    response.writeHead(200, keepable({ "x-powered-by": "Next.js", server: "x" })).end("<p>a</p>"),
  );
  for (const path of ["/tools", "/_next/image", "/browse", "/tools/%00"]) {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  }
});

it("a script that got onto a page is not blessed, whether the page is kept or not", async () => {
  const { ask, next } = await edge();
  const flight = 'self.__next_f.push([1,"a"])';
  const html = `<script>${flight}</script><script>fetch("//evil.example")</script>`;
  next.answer((_, response) => response.writeHead(200, keepable()).end(html));
  for (const path of ["/tools", "/tools", "/browse?q=a"]) {
    const policy = String((await ask(path)).headers["content-security-policy"]);
    expect(policy.match(/'sha256-/g)).toHaveLength(1);
  }
});
