import fc from "fast-check";
import { expect, test } from "vitest";
import { clearlyHighest, wilsonInterval } from "@/lib/reviews/interval";

const share = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }))
  .map(([a, b]) => ({ ships: Math.min(a, b), total: Math.max(a, b) }));

// Published values of the Wilson 95 % interval, two digits.
test.each([
  [1, 1, 0.21, 1],
  [3, 4, 0.3, 0.95],
  [4, 4, 0.51, 1],
  [9, 10, 0.6, 0.98],
  [18, 20, 0.7, 0.97],
  [90, 100, 0.83, 0.94],
  [0, 10, 0, 0.28],
])("%i of %i lies between %d and %d", (ships, total, low, high) => {
  const interval = wilsonInterval(ships, total);
  expect(interval.low).toBeCloseTo(low, 2);
  expect(interval.high).toBeCloseTo(high, 2);
});

test("no votes say nothing", () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
});

test("the share lies inside its interval, and the interval inside 0 to 1", () => {
  fc.assert(
    fc.property(share, ({ ships, total }) => {
      const { low, high } = wilsonInterval(ships, total);
      const observed = total === 0 ? 0.5 : ships / total;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(observed + 1e-12);
      expect(high).toBeGreaterThanOrEqual(observed - 1e-12);
    }),
  );
});

test("ten times the votes with the same share are surer, and ships mirror skips", () => {
  fc.assert(
    fc.property(share, ({ ships, total }) => {
      fc.pre(total > 0);
      const width = ({ low, high }: { low: number; high: number }) => high - low;
      expect(width(wilsonInterval(ships * 10, total * 10))).toBeLessThan(width(wilsonInterval(ships, total)));
      expect(wilsonInterval(total - ships, total).low).toBeCloseTo(1 - wilsonInterval(ships, total).high, 10);
    }),
  );
});

test("four of four against three of four is too close to call; ninety of a hundred beats ten", () => {
  expect(
    clearlyHighest([
      { ships: 4, total: 4 },
      { ships: 3, total: 4 },
    ]),
  ).toBeNull();
  expect(
    clearlyHighest([
      { ships: 10, total: 100 },
      { ships: 90, total: 100 },
    ]),
  ).toBe(1);
});

test("nothing wins alone, and at most one wins", () => {
  expect(clearlyHighest([{ ships: 100, total: 100 }])).toBeNull();
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), (shares) => {
      const winner = clearlyHighest(shares);
      if (winner === null) return;
      const lows = shares.map(({ ships, total }) => wilsonInterval(ships, total).low);
      expect(Math.max(...lows)).toBe(lows[winner]);
      expect(clearlyHighest([...shares, ...shares])).toBeNull();
    }),
  );
});
