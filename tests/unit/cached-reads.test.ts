import { expect, test, vi } from "vitest";
import { dependingOn, tags } from "@/lib/cache";
import { noteChange } from "@/lib/changed";

vi.mock("next/cache", () => ({ cacheTag: () => {}, cacheLife: () => {} }));

test("a read during which something of its names changed is done again, so that whoever joined it gets the change", async () => {
  let text = "old";
  const read = vi.fn(async () => {
    const seen = text;
    if (read.mock.calls.length === 1) {
      text = "new";
      noteChange([tags.tool("a")]);
    }
    return seen;
  });
  vi.useFakeTimers({ now: 1_000 });
  setTimeout(() => vi.setSystemTime(2_000));
  const value = dependingOn([tags.tool("a")], async () => {
    const seen = await read();
    vi.setSystemTime(Date.now() + 10);
    return seen;
  });
  expect(await value).toBe("new");
  expect(read).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test("a change of something else, or of before, makes no read again", async () => {
  vi.useFakeTimers({ now: 100_000 });
  noteChange([tags.tool("b")]);
  vi.setSystemTime(101_000);
  const read = vi.fn(async () => {
    noteChange([tags.tool("c")]);
    return 1;
  });
  expect(await dependingOn([tags.tool("b")], read)).toBe(1);
  expect(read).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
