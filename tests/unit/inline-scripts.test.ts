import { createHash } from "node:crypto";
import { createElement as h, Suspense, use } from "react";
import { renderToReadableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { themeScript } from "@/lib/theme-script";
import { prepareDocument } from "@/server/edge/document";
import { mayRun } from "@/server/edge/inline-scripts";

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const allowed = (html: string) => prepareDocument(html).hashes;

test.each([
  themeScript,
  "(self.__next_f=self.__next_f||[]).push([0])",
  '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,"state"])',
  'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n; self.__next_f.push(1)"])',
  'self.__next_f.push([3,"aGVsbG8="])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[1]});',
  '$RC("B:0","S:0")',
  '$RX("B:0","digest")',
])("what the framework writes may run: %s", (script) => expect(mayRun(script)).toBe(true));

test.each([
  "alert(1)",
  `${themeScript};alert(1)`,
  'self.__next_f.push([1,"a"]);alert(1)',
  'self.__next_f.push([1,"a"],alert(1))',
  "self.__next_f.push(alert(1))",
  'self.__next_f.push([1,"a"]) //',
  "(self.__next_f=self.__next_f||[]).push([0]);alert(1)",
  "(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([2,alert(1)])",
  "$RC(alert(1))",
  '$RC("B:0","S:0");alert(1)',
  '$RB=[];alert(1);$RC("B:0","S:0")',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(fetch("/x"))',
  "",
])("what only resembles it may not: %s", (script) => expect(mayRun(script)).toBe(false));

const Late = ({ late }: { late: Promise<string> }) => h("p", null, use(late));

test("what React really writes for a late piece may run", async () => {
  let come: (text: string) => void = () => {};
  const late = new Promise<string>((resolve) => {
    come = resolve;
  });
  const stream = await renderToReadableStream(h("main", null, h(Suspense, { fallback: "…" }, h(Late, { late }))));
  const text = new Response(stream).text();
  come("here");
  const html = await text;
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
  expect(scripts.some((script) => script.includes("$RC("))).toBe(true);
  expect(allowed(html)).toEqual(scripts.map(hashOf));
});

const send = () => {};

test("what React really writes for a form of a script's own may run", async () => {
  const html = await new Response(await renderToReadableStream(h("form", { action: send }))).text();
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = ""]) => script);
  expect(scripts.some((script) => script.startsWith('addEventListener("submit"'))).toBe(true);
  expect(allowed(html)).toEqual(scripts.map(hashOf));
});

test("data that follows each other becomes one script with one hash, in the same order", () => {
  const piece = (n: number) => `self.__next_f.push([1,"${n}"])`;
  const html = `<p>a</p><script>${piece(1)}</script><script>${piece(2)}</script><p>b</p><script>${piece(3)}</script>`;
  const joined = `${piece(1)};${piece(2)}`;
  expect(prepareDocument(html)).toEqual({
    html: `<p>a</p><script>${joined}</script><p>b</p><script>${piece(3)}</script>`,
    hashes: [hashOf(joined), hashOf(piece(3))],
  });
});

test("a document keeps every other byte", () => {
  const html = `<!DOCTYPE html><head><script src="/a.js" async=""></script><script>${themeScript}</script></head><p>1 &lt; 2</p><script>alert(1)</script><script type="application/ld+json">{"a":1}</script>`;
  expect(prepareDocument(html)).toEqual({ html, hashes: [hashOf(themeScript)] });
});

test("an injected script gets no hash, wherever it stands and however it is dressed", () => {
  const flight = 'self.__next_f.push([1,"a"])';
  for (const injected of [
    "<script>alert(1)</script>",
    `<script>${flight}</script><script>alert(1)</script>`,
    "<SCRIPT>alert(1)</SCRIPT>",
    `<script nonce="x">alert(1)</script>`,
    `<script>alert(1)//</script><script>${flight}</script>`,
  ])
    expect(allowed(injected)).not.toContain(hashOf("alert(1)"));
  expect(allowed(`<script src="data:,alert(1)">${flight}</script>`)).toEqual([]);
});
