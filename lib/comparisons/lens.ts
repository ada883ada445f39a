/** How much each reviewer counts, 0 to 3; who is not named counts once. */
export type Weights = Readonly<Record<string, number>>;

export const STOPS = [0, 1, 2, 3] as const;

/** One shared reviewer's scores, a column each. */
export type Bench = readonly { reviewer: string; scores: readonly number[] }[];

/** Below this gap of means nobody leads. */
const MIN_GAP = 1;

export const weightOf = (weights: Weights, reviewer: string): number => weights[reviewer] ?? 1;

/** Weighted mean score of each column over the shared bench. All weights zero: as if all were equal. Empty for no bench. */
export function weightedMeans(bench: Bench, weights: Weights): number[] {
  const total = bench.reduce((sum, { reviewer }) => sum + weightOf(weights, reviewer), 0);
  const weigh = (reviewer: string) => (total === 0 ? 1 / bench.length : weightOf(weights, reviewer) / total);
  const columns = bench[0]?.scores.length ?? 0;
  return Array.from({ length: columns }, (_, i) =>
    bench.reduce((sum, { reviewer, scores }) => sum + weigh(reviewer) * (scores[i] ?? 0), 0),
  );
}

/** The column whose mean is a point or more above every other one, or null: too close to call. */
export function leader(means: readonly number[]): number | null {
  const column = means.findIndex((mine, i) => means.every((other, j) => i === j || mine - other >= MIN_GAP - 1e-9));
  return column === -1 || means.length < 2 ? null : column;
}

export type Flip = { reviewer: string; weight: number; leader: number | null };

/** Every single change of one weight that changes who leads, nearest stops first. */
export function flips(bench: Bench, weights: Weights): Flip[] {
  const now = leader(weightedMeans(bench, weights));
  return bench
    .flatMap(({ reviewer }) =>
      STOPS.filter((stop) => stop !== weightOf(weights, reviewer)).map((weight) => ({
        reviewer,
        weight,
        leader: leader(weightedMeans(bench, { ...weights, [reviewer]: weight })),
      })),
    )
    .filter((flip) => flip.leader !== now)
    .sort((a, b) => distance(a, weights) - distance(b, weights));
}

const distance = ({ reviewer, weight }: Flip, weights: Weights) => Math.abs(weight - weightOf(weights, reviewer));

/** `builder:2,skeptic:0`, for an address; empty when everybody counts once. */
export const writeWeights = (weights: Weights): string =>
  Object.entries(weights)
    .filter(([, weight]) => weight !== 1)
    .map(([reviewer, weight]) => `${reviewer}:${weight}`)
    .sort()
    .join(",");

/** Reads what `writeWeights` wrote; what is not a reviewer of the bench or not a stop is left out. */
export function readWeights(text: string, reviewers: readonly string[]): Weights {
  const pairs = text.split(",").flatMap((part) => {
    const [reviewer = "", weight = ""] = part.split(":");
    const stop = STOPS.find((candidate) => String(candidate) === weight);
    return reviewers.includes(reviewer) && stop !== undefined ? [[reviewer, stop] as const] : [];
  });
  return Object.fromEntries(pairs);
}
