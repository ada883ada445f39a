import { afterEach, expect, test, vi } from "vitest";
import { noteChange } from "@/lib/changed";
import { missing } from "@/lib/missing";
import PageCache, { bytesOf } from "@/server/next/cache-handler.mjs";

const page = (html: string) => ({ kind: "APP_PAGE", html, rscData: Buffer.alloc(100), status: 200 });
const cache = new PageCache();
const life = { cacheControl: { revalidate: 300, expire: 3600 } };
const about = (...tags: string[]) => ({
  ...page("<p>hello</p>"),
  headers: { "x-next-cache-tags": `_N_T_/layout,${tags}` },
});

test("a page is kept with its life, and is as old as the start of its render", async () => {
  vi.useFakeTimers({ now: 1_000 });
  await cache.get("a");
  vi.setSystemTime(5_000);
  const value = about("tools", "panel");
  await cache.set("a", value, life);
  expect(await cache.get("a")).toMatchObject({ value: { html: "<p>hello</p>" }, ...life, lastModified: 1_000 });
  expect(value.headers).toMatchObject({ "x-page-began": "1000", "x-page-tags": "tools,panel" });
});

test("a page is not kept if something on it changed while it was rendered", async () => {
  vi.useFakeTimers({ now: 10_000 });
  await cache.get("changed");
  noteChange(["tool:x"]);
  vi.setSystemTime(20_000);
  await cache.set("changed", about("tool:x"), life);
  expect(await cache.get("changed")).toBeNull();
  await cache.set("changed", about("tool:x"), life);
  expect(await cache.get("changed")).toMatchObject({ lastModified: 20_000 });
});

test("a change takes the pages about it away, also those whose time is up, and no other", async () => {
  vi.useFakeTimers({ now: 30_000 });
  for (const [key, tag] of [
    ["of-y", "tool:y"],
    ["of-z", "tool:z"],
  ] as const) {
    await cache.get(key);
    await cache.set(key, about(tag), life);
  }
  vi.setSystemTime(900_000);
  expect(await cache.get("of-y")).not.toBeNull();
  noteChange(["tool:y"]);
  expect(await cache.get("of-y")).toBeNull();
  expect(await cache.get("of-z")).not.toBeNull();
});

test("a render that began while another was under way is as old as that", async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  await cache.get("twice");
  vi.setSystemTime(1_000_500);
  await cache.get("twice");
  await cache.set("twice", about("tools"), life);
  expect(await cache.get("twice")).toMatchObject({ lastModified: 1_000_000 });
});

afterEach(() => vi.useRealTimers());

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
  await cache.get("e");
  await cache.set("e", value, {});
  expect(value.headers).not.toHaveProperty("location");
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
