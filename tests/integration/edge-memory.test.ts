import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { edges } from "../support/edge";
import { keepable } from "../support/stub-next";

const edge = edges();

const long = `<!DOCTYPE html><p>${"word ".repeat(2_000)}</p>`;
const state = ({ headers }: { headers: Record<string, unknown> }) => headers["cache-status"];

describe("a page", () => {
  it("is asked of Next once, and then answered from memory", async () => {
    const { ask, next } = await edge();
    expect(state(await ask("/tools"))).toBe("Tiebreak; fwd=miss");
    const second = await ask("/tools");
    expect(state(second)).toBe("Tiebreak; hit");
    expect(second.body.toString()).toBe("<p>page</p>");
    expect(next.asked()).toHaveLength(1);
  });

  it("is asked for once by a hundred who want it at the same time", async () => {
    const { ask, next } = await edge();
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask("/tools")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(next.asked()).toHaveLength(1);
  });

  it("comes packed as the client likes it, and is the same page in every form", async () => {
    const { ask, next } = await edge();
    next.answer((_, response) => response.writeHead(200, keepable()).end(long));
    const [br, gzip, plain, refused] = await Promise.all([
      ask("/tools", { headers: { "accept-encoding": "gzip, deflate, br" } }),
      ask("/tools", { headers: { "accept-encoding": "gzip;q=0.5, br;q=0" } }),
      ask("/tools"),
      ask("/tools", { headers: { "accept-encoding": "br;q=0, gzip;q=0" } }),
    ]);
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(long);
    expect(gunzipSync(gzip.body).toString()).toBe(long);
    expect(plain.body.toString()).toBe(long);
    expect(refused.headers["content-encoding"]).toBeUndefined();
    for (const answer of [br, gzip, plain]) {
      expect(answer.headers["content-length"]).toBe(String(answer.body.length));
      expect(answer.headers.vary).toContain("Accept-Encoding");
    }
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(1);
    expect(next.asked()).toHaveLength(1);
    const again = await ask("/tools");
    expect(again.body.toString()).toBe(long);
  });

  it("is not sent again to whoever has it, and its head alone to whoever asks for that", async () => {
    const { ask } = await edge();
    const { headers } = await ask("/tools");
    const same = await ask("/tools", { headers: { "if-none-match": `"other", ${headers.etag}` } });
    expect([same.status, same.body.length]).toEqual([304, 0]);
    expect(same.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    expect((await ask("/tools", { headers: { "if-none-match": 'W/"other"' } })).status).toBe(200);
    const head = await ask("/tools", { method: "HEAD" });
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      headers["content-length"],
    ]);
  });

  it("has one copy however its address is spelt, and whatever is added to it", async () => {
    const { ask, next, pages } = await edge();
    const spellings = ["/tools", "/%74ools", "/tools?utm_source=x", "/tools?", "/./tools", "/compare/../tools"];
    for (const path of spellings) expect((await ask(path)).status).toBe(200);
    for (let i = 0; i < 200; i += 1) await ask(`/tools?${Math.random()}=${Math.random()}`);
    expect(next.asked().map(({ url }) => url)).toEqual(["/tools"]);
    expect(pages?.stats().pages).toBe(1);
  });

  it("is answered from memory to those who forbid it", async () => {
    const { ask, next } = await edge();
    for (let i = 0; i < 200; i += 1) {
      await ask("/tools", { headers: { "cache-control": "no-cache, no-store, max-age=0", pragma: "no-cache" } });
    }
    expect(next.asked()).toHaveLength(1);
  });

  it("keeps its data apart from its document, in one copy for every client", async () => {
    const { ask, next } = await edge();
    next.answer(({ headers }, response) =>
      response
        .writeHead(200, keepable({ "content-type": headers.rsc ? "text/x-component" : "text/html" }))
        .end(headers.rsc ? "data" : "document"),
    );
    expect((await ask("/tools")).body.toString()).toBe("document");
    expect((await ask("/tools?_rsc=", { headers: { rsc: "1" } })).body.toString()).toBe("data");
    const tree = { rsc: "1", "next-router-state-tree": "%5B%22%22%5D" };
    const astray = await ask("/tools?_rsc=wrong", { headers: tree });
    expect(astray.status).toBe(307);
    expect((await ask(String(astray.headers.location), { headers: tree })).body.toString()).toBe("data");
    expect((await ask("/tools", { headers: { rsc: "2" } })).body.toString()).toBe("document");
    expect(next.asked().map(({ url }) => url)).toEqual(["/tools", "/tools?_rsc="]);
  });

  it("is not handed out at the address of its data, where a cache would mix them up", async () => {
    const { ask, next } = await edge();
    const { status, headers } = await ask("/tools?_rsc=abc&utm_source=x");
    expect([status, headers.location, headers["cache-control"]]).toEqual([
      307,
      "/tools?utm_source=x",
      "private, no-store",
    ]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(next.asked()).toHaveLength(0);
  });

  it("that is missing is so for its data too, which Next answers with 200", async () => {
    const { ask, next, pages } = await edge();
    next.answer((_, response) => response.writeHead(200, keepable({ "x-page-missing": "1" })).end("data"));
    const { headers } = await ask("/tools/nobody?_rsc=", { headers: { rsc: "1" } });
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers).not.toHaveProperty("x-page-missing");
    pages?.expire(["tools"]);
    next.answer((_, response) => response.writeHead(200, keepable()).end("published"));
    expect((await ask("/tools/nobody?_rsc=", { headers: { rsc: "1" } })).body.toString()).toBe("published");
  });

  it("is not kept if it sets a cookie, is private, is not to be stored, or is an error", async () => {
    const { ask, next, pages } = await edge();
    const never = [
      [200, keepable({ "set-cookie": "a=b" })],
      [200, keepable({ "cache-control": "private, max-age=60" })],
      [200, keepable({ "cache-control": "no-store" })],
      [200, keepable({ "cache-control": "s-maxage=0" })],
      [500, keepable()],
      [503, keepable()],
    ] as const;
    for (const [status, headers] of never) {
      next.answer((_, response) => response.writeHead(status, headers).end("x"));
      const answer = await ask("/tools");
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      expect(pages?.stats().pages).toBe(0);
    }
    expect(next.asked()).toHaveLength(never.length);
  });

  it("that is missing is remembered, but never in place of what people read", async () => {
    const { ask, next, pages } = await edge({ maxBytes: 1 << 20 });
    await ask("/tools");
    next.answer((_, response) =>
      response.writeHead(404, keepable({ "cache-control": "no-store" })).end(long.repeat(5)),
    );
    await ask("/tools/nobody");
    await ask("/tools/nobody");
    expect(next.asked()).toHaveLength(2);
    for (let i = 0; i < 500; i += 1) await ask(`/tools/nobody-${i}`);
    expect(pages?.stats().bytes).toBeLessThan(1 << 20);
    expect(state(await ask("/tools"))).toBe("Tiebreak; hit");
  });

  it("takes no more memory than it may, however many there are", async () => {
    const { ask, next, pages } = await edge({ maxBytes: 1 << 20 });
    next.answer(({ url }, response) =>
      response.writeHead(200, keepable()).end(url + randomBytes(20_000).toString("base64")),
    );
    for (let i = 0; i < 300; i += 1) await ask(`/tools/tool-${i}`);
    const { bytes, pages: count } = pages?.stats() ?? { bytes: 0, pages: 0 };
    expect(bytes).toBeLessThanOrEqual(1 << 20);
    expect(count).toBeGreaterThan(10);
    expect(state(await ask("/tools/tool-299"))).toBe("Tiebreak; hit");
    expect(state(await ask("/tools/tool-0"))).toBe("Tiebreak; fwd=miss");
  });

  it("is asked of Next each time if memory is switched off, with the same perimeter", async () => {
    const { ask, next } = await edge({ cache: false });
    for (let i = 0; i < 3; i += 1) expect((await ask("/tools?x=1", { headers: { cookie: "a=b" } })).status).toBe(200);
    expect(next.asked().map(({ url, headers }) => [url, headers.cookie])).toEqual(Array(3).fill(["/tools", undefined]));
  });
});

describe("while Next hangs", () => {
  const hang = () => {};

  it("all who wait for a page that is out of date wait as long as the first, then nobody does", async () => {
    const { ask, next, pages } = await edge();
    await ask("/tools");
    pages?.expire(["tools"]);
    next.answer(hang);
    const waits = [0, 1_000, 2_000, 4_000].map(async (after) => {
      await new Promise((resolve) => setTimeout(resolve, after));
      const since = performance.now();
      const { body } = await ask("/tools");
      expect(body.toString()).toBe("<p>page</p>");
      return performance.now() - since;
    });
    const [first = 0, second = 0, third = 0, last = 0] = await Promise.all(waits);
    expect(first).toBeGreaterThan(2_500);
    expect(second).toBeLessThan(2_400);
    expect(third).toBeLessThan(1_400);
    expect(last).toBeLessThan(500);
  });

  it("a question ends after its time, however many wait before it", async () => {
    const { ask, next } = await edge({ answerMs: 300 });
    next.answer(hang);
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => ask(`/tools/tool-${i}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
  });

  it("no more wait than can be answered, and what the edge has to say is not among them", async () => {
    const { ask, next, site } = await edge();
    next.answer(hang);
    const waiting = Array.from({ length: 300 }, (_, i) => ask(`/tools/tool-${i}`).catch(() => undefined));
    const refused = await Promise.race(waiting);
    expect(refused?.status).toBe(503);
    const said = await site.ask({ method: "POST", path: "/api/internal/expire", headers: {}, isOwn: true });
    expect(said.status).toBe(200);
  });
});

describe("while Next is away", () => {
  it("every visited page is answered, and one that was not waits until Next is back", async () => {
    const { ask, next } = await edge({ restartMs: 5_000 });
    await ask("/tools");
    await next.close();
    for (let i = 0; i < 20; i += 1) expect(state(await ask("/tools"))).toBe("Tiebreak; hit");
    const waiting = ask("/panel");
    await next.open();
    expect((await waiting).status).toBe(200);
  });

  it("a page that nobody visited says what is going on", async () => {
    const { ask, next } = await edge();
    await next.close();
    const { status, body, headers } = await ask("/panel");
    expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "5", "no-store"]);
    expect(body.toString()).toContain("being started again");
  });

  it("a page that is out of date is answered all the same, without a wait for each reader", async () => {
    const { ask, next, pages } = await edge();
    await ask("/tools");
    pages?.expire(["tools"]);
    next.answer((_, response) => response.writeHead(500, { "content-type": "text/html" }).end("broken"));
    for (let i = 0; i < 20; i += 1) expect((await ask("/tools")).body.toString()).toBe("<p>page</p>");
    expect(next.asked().length).toBeLessThan(4);
    await next.close();
    expect((await ask("/tools")).body.toString()).toBe("<p>page</p>");
  });
});
