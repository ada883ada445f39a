import { expect, test } from "vitest";
import { missing } from "@/lib/missing";
import PageCache, { bytesOf } from "@/server/next/cache-handler.mjs";

const page = (html: string) => ({ kind: "APP_PAGE", html, rscData: Buffer.alloc(100), status: 200 });
const cache = new PageCache();

test("a page is kept with its age and its life", async () => {
  await cache.set("a", page("<p>hello</p>"), { cacheControl: { revalidate: 300, expire: 3600 } });
  const entry = await cache.get("a");
  expect(entry).toMatchObject({ value: { html: "<p>hello</p>" }, cacheControl: { revalidate: 300, expire: 3600 } });
  expect(Date.now() - (entry?.lastModified ?? 0)).toBeLessThan(60_000);
});

test("what was never stored is not there, and null removes", async () => {
  expect(await cache.get("b")).toBeNull();
  await cache.set("a", null, {});
  expect(await cache.get("a")).toBeNull();
});

test("a page that says it is missing answers 404 and is not kept", async () => {
  const [[name, content]] = Object.entries(missing("No such tool").other ?? {}) as [[string, string]];
  const value = page(`<head><meta name="${name}" content="${content}"/></head>`);
  await cache.set("c", value, {});
  expect(value.status).toBe(404);
  expect(await cache.get("c")).toBeNull();
});

test("a text that quotes the mark does not make a page missing: React escapes it", async () => {
  const value = page('<p>&lt;meta name="http-status" content="404"/&gt;</p>');
  await cache.set("d", value, {});
  expect(value.status).toBe(200);
});

test("a redirect is kept with its address, which the answer under way is not given twice", async () => {
  const value = { ...page(""), status: 308, headers: { location: "/tools/a", "x-next-cache-tags": "a" } };
  await cache.set("e", value, {});
  expect(value.headers).toEqual({ "x-next-cache-tags": "a" });
  expect(await cache.get("e")).toMatchObject({ value: { status: 308, headers: { location: "/tools/a" } } });
});

test("pages beyond the bound push the oldest out", async () => {
  const big = "x".repeat(20 * 1024 * 1024);
  for (let i = 0; i < 5; i += 1) await cache.set(`big-${i}`, page(big), {});
  expect(await cache.get("big-0")).toBeNull();
  expect(await cache.get("big-4")).not.toBeNull();
});

test("bytes are counted through texts, buffers, maps and objects", () => {
  expect(bytesOf("ab")).toBe(4);
  expect(bytesOf(Buffer.alloc(10))).toBe(10);
  expect(bytesOf(new Map([["a", Buffer.alloc(1000)]]))).toBeGreaterThan(1000);
  expect(bytesOf({ a: { b: "xxxx" } })).toBeGreaterThanOrEqual(8);
});
