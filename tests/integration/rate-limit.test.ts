import { expect, it } from "vitest";
import { rateLimit } from "@/lib/rate-limit";
import { testDatabase } from "../support/database";

const { owner } = await testDatabase();

it("lets through as many as it says, of a hundred that come at once, and says when to come again", async () => {
  const limit = rateLimit({ name: "tried", points: 7, seconds: 60 });
  const answers = await Promise.all(Array.from({ length: 100 }, () => limit("somebody")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
  for (const answer of answers) if (!answer.ok) expect(answer.retryAfterSeconds).toBeGreaterThan(50);
  expect(await limit("somebody else")).toEqual({ ok: true });
});

it("counts each limit by itself, and for every process together", async () => {
  const [one, again, other] = [
    rateLimit({ name: "one", points: 1, seconds: 60 }),
    rateLimit({ name: "one", points: 1, seconds: 60 }),
    rateLimit({ name: "other", points: 1, seconds: 60 }),
  ];
  expect([await one("a"), await other("a")]).toEqual([{ ok: true }, { ok: true }]);
  expect(await again("a")).toMatchObject({ ok: false });
});

it("starts anew when its time is over", async () => {
  const limit = rateLimit({ name: "brief", points: 1, seconds: 60 });
  await limit("a");
  await owner.query("UPDATE rate_limit SET expire = 1");
  expect(await limit("a")).toEqual({ ok: true });
});

it("still limits while the database does not answer", async () => {
  await owner.query("ALTER TABLE rate_limit RENAME TO elsewhere");
  const limit = rateLimit({ name: "alone", points: 2, seconds: 60 });
  const answers = [await limit("a"), await limit("a"), await limit("a")];
  await owner.query("ALTER TABLE elsewhere RENAME TO rate_limit");
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
});
