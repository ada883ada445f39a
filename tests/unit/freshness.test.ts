import fc from "fast-check";
import { expect, test } from "vitest";
import { ageInDays, freshness, isStale } from "@/lib/facts/freshness";

const at = (day: string) => new Date(`${day}T23:59:59.999Z`);

test("age is counted in calendar days of UTC, whatever the hour", () => {
  expect(ageInDays(at("2026-07-02"), "2026-07-02")).toBe(0);
  expect(ageInDays(at("2026-07-02"), "2026-07-03")).toBe(1);
  expect(ageInDays(new Date("2026-07-02T00:00:00Z"), "2026-07-03")).toBe(1);
  expect(ageInDays(at("2026-07-02"), "2026-11-23")).toBe(144);
});

test("a check in the future is fresh", () => {
  expect(ageInDays(at("2026-12-24"), "2026-11-23")).toBe(0);
});

test("a price is fresh on its 180th day and stale on the day after; a release never", () => {
  const price = { checkedAt: at("2026-01-01"), ttlDays: 180 };
  expect(isStale(price, "2026-06-30")).toBe(false);
  expect(isStale(price, "2026-07-01")).toBe(true);
  expect(isStale({ checkedAt: at("1999-01-01"), ttlDays: null }, "2026-07-01")).toBe(false);
});

test("a page's head: 14 facts, 12 checked in the last 30 days, oldest 71 days", () => {
  const fact = (day: string, state = "VALUE") => ({ state, checkedAt: at(day), ttlDays: 60 });
  const facts = [
    ...Array.from({ length: 12 }, () => fact("2026-10-24")), // 30 days
    fact("2026-10-23"), // 31 days
    fact("2026-09-13"), // 71 days
    fact("2020-01-01", "UNKNOWN"),
  ];
  expect(freshness(facts, "2026-11-23")).toEqual({ known: 14, recent: 12, stale: 1, oldestDays: 71 });
});

test("nothing known has no oldest", () => {
  expect(freshness([], "2026-11-23")).toEqual({ known: 0, recent: 0, stale: 0, oldestDays: null });
});

test("a fact once stale stays stale", () => {
  const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  const text = (date: Date) => date.toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, fc.nat(1000), day, fc.nat(400), (checkedAt, ttlDays, today, later) => {
      fc.pre(isStale({ checkedAt, ttlDays }, text(today)));
      expect(isStale({ checkedAt, ttlDays }, text(new Date(today.getTime() + later * 86_400_000)))).toBe(true);
    }),
  );
});
