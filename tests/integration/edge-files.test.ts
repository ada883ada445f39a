import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { readFiles } from "@/server/edge/files";
import { compressFiles } from "@/server/start/compress";
import { edges } from "../support/edge";

const edge = edges();
const folder = mkdtempSync(join(tmpdir(), "tiebreak-files-"));
const script = `console.log("${"word ".repeat(1_000)}")`;
mkdirSync(join(folder, "built/chunks"), { recursive: true });
mkdirSync(join(folder, "open"));
writeFileSync(join(folder, "built/chunks/a.js"), script);
writeFileSync(join(folder, "built/face.woff2"), "face");
writeFileSync(join(folder, "open/icon.svg"), "<svg/>");
writeFileSync(join(folder, "open/.hidden"), "secret");
await compressFiles(join(folder, "built"));
const files = readFiles({ built: join(folder, "built"), open: join(folder, "open") });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("files of the build are packed, and kept for ever; others are asked for again with their mark", async () => {
  const { ask, next } = await edge({ files });
  const packed = await ask("/_next/static/chunks/a.js?v=1", { headers: { "accept-encoding": "br, gzip" } });
  expect(packed.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
  });
  expect(brotliDecompressSync(packed.body).toString()).toBe(script);
  expect((await ask("/_next/static/chunks/a.js")).body.toString()).toBe(script);
  const face = await ask("/_next/static/face.woff2", { headers: { "accept-encoding": "br" } });
  expect([face.headers["content-encoding"], face.body.toString()]).toEqual([undefined, "face"]);
  const icon = await ask("/icon.svg");
  expect(icon.headers["cache-control"]).toBe("public, max-age=86400");
  const same = await ask("/icon.svg", { headers: { "if-none-match": String(icon.headers.etag) } });
  expect([same.status, same.headers.etag]).toEqual([304, icon.headers.etag]);
  expect(next.seen).toHaveLength(0);
});

it("nothing else of a folder can be had", async () => {
  const { ask, next } = await edge({ files });
  next.answer((_, response) => response.writeHead(404, { "content-type": "text/html" }).end("nothing"));
  for (const path of [
    "/_next/static/chunks/a.js.br",
    "/_next/static/../../built/face.woff2",
    "/.hidden",
    "/_next/static/",
    "/open/icon.svg",
  ]) {
    expect((await ask(path)).status).toBe(404);
  }
});

it("a file that goes away while the site runs is still answered", async () => {
  const { ask } = await edge({ files });
  rmSync(join(folder, "built/face.woff2"));
  expect((await ask("/_next/static/face.woff2")).body.toString()).toBe("face");
});
