import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it, test } from "vitest";
import { startEdge } from "../support/edge";
import { keepable } from "../support/stub-next";

type Edge = Awaited<ReturnType<typeof startEdge>>;
const open: Edge[] = [];
async function edge(options: Parameters<typeof startEdge>[0] = {}): Promise<Edge> {
  const started = await startEdge(options);
  open.push(started);
  return started;
}
afterEach(() => Promise.all(open.splice(0).map((one) => one.stop())));

const ACTION = `40${"a".repeat(40)}`;
const CACHED = `80${"b".repeat(40)}`;
const functions = { actions: new Set([ACTION]), others: new Set([CACHED]) };
const own = { origin: "http://site.example", "sec-fetch-site": "same-origin" };
const call = { ...own, "next-action": ACTION, "content-type": "text/plain;charset=UTF-8" };

/** A body as a browser's form sends it. */
async function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const request = new Request("http://x", { method: "POST", body: data });
  return { body: Buffer.from(await request.arrayBuffer()), type: request.headers.get("content-type") ?? "" };
}

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

describe("a POST", () => {
  it("from a page of ours that calls an action gets there, with the address of the connection and no other", async () => {
    const { ask, next } = await edge({ functions });
    next.answer((_, response) =>
      response.writeHead(200, { "content-type": "text/x-component", "set-cookie": "voter=1" }).end("done"),
    );
    const forged = {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "evil.example",
      forwarded: "for=203.0.113.9",
      cookie: "voter=0",
    };
    const answer = await ask("/tools/a", { method: "POST", headers: { ...call, ...forged }, body: '["x"]' });
    expect([answer.status, answer.body.toString(), answer.headers["set-cookie"]]).toEqual([200, "done", ["voter=1"]]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(next.seen[0]).toMatchObject({ method: "POST", url: "/tools/a", body: '["x"]' });
    const { headers } = next.seen[0] ?? { headers: {} };
    expect(headers).toMatchObject({
      host: "site.example",
      "x-forwarded-for": "127.0.0.1",
      cookie: "voter=0",
      "next-action": ACTION,
    });
    expect(headers).not.toHaveProperty("forwarded");
    expect(headers).not.toHaveProperty("x-forwarded-host");
  });

  it("through a proxy that the operator trusts has the address that the proxy names", async () => {
    const { ask, next } = await edge({ functions, trusted: ["127.0.0.1"] });
    const chain = "198.51.100.1, 203.0.113.9";
    await ask("/tools/a", { method: "POST", headers: { ...call, "x-forwarded-for": chain }, body: "[]" });
    expect(next.seen[0]?.headers["x-forwarded-for"]).toBe("203.0.113.9");
  });

  test.each([
    ["no origin", { origin: "" }],
    ["a hidden origin", { origin: "null" }],
    ["a foreign origin", { origin: "http://evil.example" }],
    ["a foreign origin with our name in it", { origin: "http://site.example.evil.example" }],
    ["our name and another port", { origin: "http://site.example:81" }],
    ["no web origin", { origin: "file://site.example" }],
    ["a page of another site", { "sec-fetch-site": "cross-site" }],
    ["a page of another subdomain", { "sec-fetch-site": "same-site" }],
  ])("from %s is refused", async (_, given) => {
    const { ask, next } = await edge({ functions });
    const headers = Object.fromEntries(Object.entries({ ...call, ...given }).filter(([, value]) => value !== ""));
    const { status, body } = await ask("/tools/a", { method: "POST", headers, body: "[]" });
    expect(status).toBe(403);
    expect(body.toString()).toContain("did not come from a page of this site");
    expect(next.seen).toHaveLength(0);
  });

  it("from the address that it goes to is ours too: the site may have several names", async () => {
    const { ask, next } = await edge({ functions });
    const headers = { ...call, host: "192.0.2.7:3000", origin: "http://192.0.2.7:3000" };
    expect((await ask("/tools/a", { method: "POST", headers, body: "[]" })).status).toBe(200);
    expect(next.seen[0]?.headers.host).toBe("192.0.2.7:3000");
  });

  it("without an action, or with one of another build, is refused", async () => {
    const { ask, next } = await edge({ functions });
    const post = (headers: Record<string, string>, body: string | Buffer = "[]") =>
      ask("/tools/a", { method: "POST", headers, body });
    const plain = await form({ name: "x" });
    expect((await post({ ...own, "content-type": "text/plain" })).status).toBe(400);
    expect((await post({ ...own, "content-type": plain.type }, plain.body)).status).toBe(400);
    expect((await post({ ...call, "next-action": `40${"c".repeat(40)}` })).status).toBe(400);
    expect((await post({ ...call, "content-type": "application/x-www-form-urlencoded" })).status).toBe(400);
    expect((await post({ ...call, "content-type": "multipart/form-data; boundary=x" }, "broken")).status).toBe(400);
    expect(next.seen).toHaveLength(0);
  });

  it("of a form without scripts names its action in a field", async () => {
    const { ask, next } = await edge({ functions });
    const named = await form({ [`$ACTION_ID_${ACTION}`]: "", choice: "ship" });
    const bound = await form({
      $ACTION_REF_1: "",
      "$ACTION_1:0": JSON.stringify({ id: ACTION, bound: "$@1" }),
      "$ACTION_1:1": '["a"]',
    });
    for (const { body, type } of [named, bound]) {
      expect((await ask("/tools/a", { method: "POST", headers: { ...own, "content-type": type }, body })).status).toBe(
        200,
      );
    }
    expect(next.seen).toHaveLength(2);
  });

  const deep = `${'{"a":'.repeat(500)}1${"}".repeat(500)}`;
  test.each<[string, Record<string, string>]>([
    ["in the name of a field", { [`$ACTION_ID_${CACHED}`]: "" }],
    ["of a bound action", { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id: CACHED, bound: "$@1" }) }],
    [
      "of a bound action that is unknown",
      { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id: "x", bound: null }) },
    ],
    [
      "among the arguments",
      { [`$ACTION_ID_${ACTION}`]: "", 1: JSON.stringify(["$h2"]), 2: JSON.stringify({ id: CACHED, bound: null }) },
    ],
    ["spelt with escapes", { [`$ACTION_ID_${ACTION}`]: "", 1: `{"id":"${CACHED.replaceAll("b", "\\u0062")}","x":1}` }],
    [
      "as a text that something else refers to",
      { [`$ACTION_ID_${ACTION}`]: "", 1: '{"id":"$2"}', 2: JSON.stringify(CACHED) },
    ],
    ["as the name of a property", { [`$ACTION_ID_${ACTION}`]: "", 1: JSON.stringify([{ [CACHED]: 1 }]) }],
    ["hidden deeper than anybody writes", { [`$ACTION_ID_${ACTION}`]: "", 1: deep }],
  ])("with the id of a function that is no action, %s, is refused", async (_, fields) => {
    const { ask, next } = await edge({ functions });
    const { body, type } = await form(fields);
    expect((await ask("/tools/a", { method: "POST", headers: { ...own, "content-type": type }, body })).status).toBe(
      400,
    );
    expect(next.seen).toHaveLength(0);
  });

  it("with such an id in the header, or in a plain body, is refused", async () => {
    const { ask, next } = await edge({ functions });
    const cached = await ask("/tools/a", { method: "POST", headers: { ...call, "next-action": CACHED }, body: "[]" });
    const passedOn = await ask("/tools/a", {
      method: "POST",
      headers: call,
      body: JSON.stringify([{ id: CACHED, bound: null }]),
    });
    expect([cached.status, passedOn.status]).toEqual([400, 400]);
    expect(next.seen).toHaveLength(0);
  });

  it("of more than a megabyte is refused, whether it says so or not", async () => {
    const { ask, next, port } = await edge({ functions });
    const large = Buffer.alloc(1024 * 1024 + 1, "a");
    expect((await ask("/tools/a", { method: "POST", headers: call, body: large })).status).toBe(413);
    const socket = connect(port, "127.0.0.1");
    const lines = Object.entries({ host: "site.example", ...call, "transfer-encoding": "chunked" }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.write(`POST /tools/a HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    socket.on("error", () => {});
    for (let i = 0; i < 70; i += 1) socket.write(`4000\r\n${"a".repeat(16_384)}\r\n`);
    const [said] = await once(socket, "data");
    expect(String(said)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
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

  it("asking for another protocol gets none", async () => {
    const { port } = await edge();
    const upgrade = "GET /tools HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n";
    expect((await closing(port, (write) => write(upgrade))).said).toBe("");
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
