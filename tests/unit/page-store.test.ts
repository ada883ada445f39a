import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makePage, type Page } from "@/server/edge/page";
import { pageStore } from "@/server/edge/page-store";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

/** A page as Next answers it now, or one whose render began earlier. */
const rendered = (
  text: string,
  { began = Date.now(), tags = "content,tool:a", status = 200, life = 300 } = {},
): Promise<Page> =>
  makePage({
    status,
    headers: {
      "content-type": "text/html",
      "cache-control": `s-maxage=${life}, stale-while-revalidate=3300`,
      "x-page-began": String(began),
      ...(tags ? { "x-page-tags": tags } : {}),
    },
    body: Buffer.from(text),
  });
const text = async (answer: Promise<{ page: Page }>) => String((await answer).page.bodies.identity);
const unasked = () => Promise.reject(new Error("was asked again"));

/** A render that ends when the test says so. */
function slow() {
  let end: (page: Promise<Page>) => void = () => {};
  const made = new Promise<Page>((resolve) => {
    end = resolve;
  });
  return { make: () => made, end: (page: Promise<Page>) => end(page) };
}

test("a page is fresh for its time, then answered once more while it is made again", async () => {
  const store = pageStore(1 << 20);
  await store.get("/a", () => rendered("old"));
  vi.advanceTimersByTime(299_000);
  expect(store.fresh("/a")).toBeDefined();
  vi.advanceTimersByTime(2_000);
  expect(store.fresh("/a")).toBeUndefined();
  const making = slow();
  expect(await text(store.get("/a", making.make))).toBe("old");
  making.end(rendered("new"));
  await vi.waitFor(() => expect(store.fresh("/a")).toBeDefined());
  expect(await text(store.get("/a", unasked))).toBe("new");
});

test("the time that a page spent in Next counts", async () => {
  const store = pageStore(1 << 20);
  await store.get("/a", () => rendered("old", { began: Date.now() - 290_000 }));
  vi.advanceTimersByTime(11_000);
  expect(store.fresh("/a")).toBeUndefined();
});

test("after a change the next reader waits for the new page; other pages are left alone", async () => {
  const store = pageStore(1 << 20);
  await store.get("/a", () => rendered("a"));
  await store.get("/b", () => rendered("b", { tags: "content,tool:b" }));
  vi.advanceTimersByTime(1_000);
  store.expire(["tool:a"]);
  expect(store.fresh("/a")).toBeUndefined();
  expect(store.fresh("/b")).toBeDefined();
  vi.advanceTimersByTime(1);
  expect(await text(store.get("/a", () => rendered("edited")))).toBe("edited");
  expect(store.fresh("/a")).toBeDefined();
});

test('"content" is every page', async () => {
  const store = pageStore(1 << 20);
  await store.get("/a", () => rendered("a"));
  store.expire(["content"]);
  expect(store.fresh("/a")).toBeUndefined();
});

test("a render that began before a change is answered and not kept, and nobody joins it after the change", async () => {
  const store = pageStore(1 << 20);
  const before = slow();
  const began = Date.now();
  const early = store.get("/a", before.make);
  vi.advanceTimersByTime(10);
  store.expire(["tool:a"]);
  vi.advanceTimersByTime(10);
  const late = store.get("/a", () => rendered("with the edit"));
  before.end(rendered("without it", { began }));
  expect(await text(early)).toBe("without it");
  expect(await text(late)).toBe("with the edit");
  expect(await text(store.get("/a", unasked))).toBe("with the edit");
});

test("an older page never takes the place of a newer one", async () => {
  const store = pageStore(1 << 20);
  const before = slow();
  const began = Date.now();
  const early = store.get("/a", before.make);
  store.expire(["tool:unrelated"]);
  vi.advanceTimersByTime(10);
  await store.get("/a", () => rendered("newer"));
  before.end(rendered("older", { began }));
  await early;
  expect(await text(store.get("/a", unasked))).toBe("newer");
});

test("a page that does not say what it depends on, or when it began, is out of date after any change of the last half minute", async () => {
  const store = pageStore(1 << 20);
  const silent = () => rendered("segment", { began: 0, tags: "" });
  store.expire(["tool:z"]);
  vi.advanceTimersByTime(20_000);
  await store.get("/a segment /_tree", silent);
  await expect(store.get("/a segment /_tree", unasked)).rejects.toThrow("was asked again");
  vi.advanceTimersByTime(11_000);
  await store.get("/a segment /_tree", silent);
  expect(await text(store.get("/a segment /_tree", unasked))).toBe("segment");
});

test("a reader waits three seconds for the new page, then gets the old one, and the others get it at once", async () => {
  const store = pageStore(1 << 20);
  await store.get("/a", () => rendered("old"));
  store.expire(["tool:a"]);
  const stuck = slow();
  const waiting = text(store.get("/a", stuck.make));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await waiting).toBe("old");
  expect(await text(store.get("/a", unasked))).toBe("old");
});

test("what is gone is remembered for seconds, and comes back at once when it is published", async () => {
  const store = pageStore(1 << 20);
  const gone = () => rendered("nothing here", { status: 404 });
  await store.get("/a", gone);
  expect(await text(store.get("/a", unasked))).toBe("nothing here");
  store.expire(["tool:a"]);
  vi.advanceTimersByTime(1);
  expect(await text(store.get("/a", () => rendered("published")))).toBe("published");
  store.expire(["tool:a"]);
  vi.advanceTimersByTime(1);
  expect(await text(store.get("/a", gone))).toBe("nothing here");
  expect(store.stats().pages).toBe(1);
});
