import { formatNumber } from "../format";
import { type Bench, flips, leader, type Weights, weightedMeans, weightOf } from "./lens";

/** "A is ahead, 80 to 70.", the higher figure first; of three and more the two best: "A is ahead at 80, before B at 76.7." */
function leadWords(means: readonly number[], first: number | null, tools: readonly string[]): string {
  const best = means
    .map((mean, i) => ({ mean: formatNumber(mean, 1), value: mean, tool: tools[i] }))
    .toSorted((a, b) => b.value - a.value);
  const [one, two] = best;
  if (means.length > 2 && one && two)
    return first === null
      ? `Too close to call: ${one.tool} at ${one.mean}, ${two.tool} at ${two.mean}.`
      : `${one.tool} is ahead at ${one.mean}, before ${two.tool} at ${two.mean}.`;
  const figures = (first === null ? means : best.map(({ value }) => value))
    .map((mean) => formatNumber(mean, 1))
    .join(" to ");
  return first === null ? `Too close to call, ${figures}.` : `${tools[first]} is ahead, ${figures}.`;
}

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
  const lead = leadWords(means, first, tools);
  const zero = bench.every(({ reviewer }) => weightOf(weights, reviewer) === 0);
  const note = zero ? " All weights are zero, so everybody counts alike." : "";
  const [flip] = flips(bench, weights);
  if (!flip) return `${lead}${note} No single weight changes this.`;
  const then = flip.leader === null ? "makes it too close to call" : `puts ${tools[flip.leader]} ahead`;
  return `${lead}${note} Setting the ${names[flip.reviewer]} to ×${flip.weight} ${then}.`;
}
