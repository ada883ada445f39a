/** Price attributes and plans hold an amount for this many units, so that a 10,000th of a cent is still a whole number. */
export const PRICE_SCALE = 10_000;

/**
 * A price in dollars as whole cents for `scale` units: 0.003625 is 3625 for 10,000. Works on the decimal text of the
 * number, which JavaScript prints exactly as the file had it, so nothing is rounded. Null: finer than can be stored.
 */
export function centsFor(dollars: number, scale: number = PRICE_SCALE): bigint | null {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(dollars)) ?? [];
  if (whole === "") return null;
  const shift = Number(exponent) - fraction.length;
  const units = BigInt(whole + fraction) * 100n * BigInt(scale);
  if (shift >= 0) return units * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return units % divisor === 0n ? units / divisor : null;
}
