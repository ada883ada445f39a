/** Numbers in [0, 1) that look random and are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How long ago each of `count` people came, who come independently of each other: a Poisson process. Oldest first. */
export function arrivals(count: number, withinMs: number, chance: () => number): number[] {
  return Array.from({ length: count }, () => Math.floor(chance() * withinMs)).sort((a, b) => b - a);
}
