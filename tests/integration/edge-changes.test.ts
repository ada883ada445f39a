import { Client } from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { followContentChanges } from "@/server/edge/content-changes";
import { testDatabase } from "../support/database";
import { startEdge } from "../support/edge";
import { createTool } from "../support/factories";
import { keepable } from "../support/stub-next";

const { owner, ownerUrl } = await testDatabase();
const tool = await createTool(owner, { slug: "a" });
const rename = (name: string) => owner.query("UPDATE tool SET name = $2 WHERE id = $1", [tool.id, name]);
const open: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop();
});

/** An edge that hears of changes, before a Next whose page says how often it was made. */
async function listeningEdge() {
  const edge = await startEdge();
  let made = 0;
  edge.next.answer((_, response) => {
    made += 1;
    response.writeHead(200, keepable({ "x-page-tags": "content,tool:a" })).end(`page ${made}`);
  });
  const lines: string[] = [];
  const changes = followContentChanges({
    databaseUrl: ownerUrl,
    secret: "secret",
    next: edge.site,
    pages: edge.pages,
    log: (line) => lines.push(line),
  });
  open.push(edge, changes);
  await vi.waitFor(() => expect(edge.next.seen).toHaveLength(1), { interval: 5 });
  const page = async () => (await edge.ask("/tools/a")).body.toString();
  const told = () => edge.next.seen.filter(({ url }) => url === "/api/internal/expire").map(({ body }) => body);
  return { ...edge, page, told, lines };
}

const until = (done: () => void | Promise<void>) => vi.waitFor(done, { timeout: 5_000, interval: 5 });

it("an edit is on the page of every edge within a second, and Next hears of it before the edge asks again", async () => {
  const edges = [await listeningEdge(), await listeningEdge()];
  for (const { page } of edges) expect([await page(), await page()]).toEqual(["page 1", "page 1"]);
  const since = performance.now();
  await rename("Edited");
  await Promise.all(edges.map(({ page }) => until(async () => expect(await page()).toBe("page 2"))));
  expect(performance.now() - since).toBeLessThan(1_000);
  for (const { told, next } of edges) {
    expect(told()[0]).toBe('["content"]');
    expect(told().at(-1)).toBe('["tools","panel","tool:a"]');
    expect(next.seen[0]?.headers.authorization).toBe("Bearer secret");
    const order = next.seen.map(({ url }) => url);
    expect(order.lastIndexOf("/api/internal/expire")).toBeLessThan(order.lastIndexOf("/tools/a"));
  }
});

it("what Next could not be told is told as soon as it is back, and only then asked for", async () => {
  const { page, next, told } = await listeningEdge();
  expect(await page()).toBe("page 1");
  await next.close();
  await rename("Edited while Next was away");
  expect(await page()).toBe("page 1");
  await next.open();
  await until(async () => expect(await page()).toBe("page 2"));
  expect(told().at(-1)).toContain("tool:a");
});

it("after a lost connection everything is out of date, and changes are heard again", async () => {
  const { page, lines, told } = await listeningEdge();
  expect(await page()).toBe("page 1");
  const { rowCount } = await owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ '^(LISTEN|SELECT$)' AND datname = current_database() AND pid <> pg_backend_pid()",
  );
  expect(rowCount).toBeGreaterThan(0);
  await until(() => expect(lines).toHaveLength(3));
  expect(lines.at(-1)).toBe("Changes of content are heard.");
  await until(async () => expect(await page()).toBe("page 2"));
  expect(told().filter((body) => body === '["content"]')).toHaveLength(2);
});

it("a message that nobody can read counts as a change of everything", async () => {
  const { told } = await listeningEdge();
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  for (const payload of ["not json", "[]", `["${"x".repeat(300)}"]`, '{"a":1}']) {
    await client.query("SELECT pg_notify('content_changed', $1)", [payload]);
  }
  await client.end();
  await until(() => expect(told().length).toBeGreaterThan(1));
  expect(new Set(told())).toEqual(new Set(['["content"]']));
});

it("the end does not wait for a database that does not answer", async () => {
  const edge = await startEdge();
  open.push(edge);
  const nowhere = new URL(ownerUrl);
  nowhere.port = "1";
  const changes = followContentChanges({
    databaseUrl: nowhere.href,
    secret: "s",
    next: edge.site,
    pages: edge.pages,
    log: () => {},
  });
  await changes.stop();
});
