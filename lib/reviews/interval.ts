/** A share's plausible range, both ends in [0, 1]. */
export type Interval = { low: number; high: number };

/** z of a two-sided 95 % interval. */
export const Z_95 = 1.96;

/**
 * Wilson score interval of a share. `ships` of `total`, whole numbers; z = 1.96 is 95 %.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927. [0, 1] for no votes.
 */
export function wilsonInterval(ships: number, total: number, z = Z_95): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = ships / total;
  const z2 = z * z;
  const centre = share + z2 / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}

/** Index of the one share whose interval lies wholly above all others, or null: too close to call. */
export function clearlyHighest(shares: readonly { ships: number; total: number }[]): number | null {
  const intervals = shares.map(({ ships, total }) => wilsonInterval(ships, total));
  const index = intervals.findIndex((mine, i) => intervals.every((other, j) => i === j || mine.low > other.high));
  return index === -1 || shares.length < 2 ? null : index;
}
