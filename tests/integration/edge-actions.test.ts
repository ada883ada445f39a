import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, test } from "vitest";
import { ACTION, CACHED, call, form, functions, own } from "../support/actions";
import { edges } from "../support/edge";

const edge = edges();

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
    const old = await post({ ...call, "next-action": `40${"c".repeat(40)}` });
    expect([old.status, old.headers["x-nextjs-action-not-found"]]).toEqual([404, "1"]);
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

  it("reaches Next as it was read here, so that nobody reads it otherwise", async () => {
    const { ask, next } = await edge({ functions });
    const part = (head: string, value: string) => `--x\r\n${head}\r\n\r\n${value}\r\n`;
    const id = part(`Content-Disposition: form-data; name="$ACTION_ID_${ACTION}"`, "");
    const passedOn = JSON.stringify({ id: CACHED, bound: null });
    const asFile = part('Content-Disposition: form-data; name="1"; filename=""\r\nContent-Type: text/plain', passedOn);
    const utf16 = part(
      'Content-Disposition: form-data; name="1"\r\nContent-Type: text/plain; charset=utf-16le',
      "a\u0000",
    );
    const post = (body: string) =>
      ask("/tools/a", {
        method: "POST",
        headers: { ...own, "content-type": "multipart/form-data; boundary=x" },
        body: `${body}--x--\r\n`,
      });
    expect((await post(id + asFile)).status).toBe(400);
    expect((await post(id + utf16)).status).toBe(200);
    expect(next.seen).toHaveLength(1);
    expect(next.seen[0]?.body).not.toContain("utf-16");
    expect(next.seen[0]?.headers["content-type"]).not.toContain("boundary=x");
  });

  it("with such an id in the header, or in a plain body, is refused", async () => {
    const { ask, next } = await edge({ functions });
    const cached = await ask("/tools/a", { method: "POST", headers: { ...call, "next-action": CACHED }, body: "[]" });
    const passedOn = await ask("/tools/a", {
      method: "POST",
      headers: call,
      body: JSON.stringify([{ id: CACHED, bound: null }]),
    });
    expect([cached.status, passedOn.status]).toEqual([404, 400]);
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
