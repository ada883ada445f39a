import { formatNumber } from "../format";
import { type Bench, flips, leader, type Weights, weightedMeans, weightOf } from "./lens";

/** Who leads under these weights, and the nearest change of one weight that would change it, in a sentence or two. */
export function lensOutcome({
  bench,
  weights,
  tools,
  names,
}: {
  bench: Bench;
  weights: Weights;
  tools: readonly string[];
  names: Readonly<Record<string, string>>;
}): string {
  if (bench.length === 0) return "No reviewer has judged every tool here, so there is nothing to weigh.";
  const means = weightedMeans(bench, weights);
  const first = leader(means);
  const figures = means.map((mean) => formatNumber(mean, 1)).join(" to ");
  const lead = first === null ? `Too close to call, ${figures}.` : `${tools[first]} is ahead, ${figures}.`;
  const zero = bench.every(({ reviewer }) => weightOf(weights, reviewer) === 0);
  const note = zero ? " All weights are zero, so everybody counts alike." : "";
  const [flip] = flips(bench, weights);
  if (!flip) return `${lead}${note} No single weight changes this.`;
  const then = flip.leader === null ? "makes it too close to call" : `puts ${tools[flip.leader]} ahead`;
  return `${lead}${note} Setting the ${names[flip.reviewer]} to ×${flip.weight} ${then}.`;
}
