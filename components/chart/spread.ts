/** Pixels that a mark steps up or down so as not to lie on its neighbour. */
const STEP = 22;

/**
 * How far each mark steps off the line: marks within `near` points of one already placed go up, then down, by 22 pixels at a
 * time, in order of score. The true place on the scale never changes.
 */
export function spread(scores: readonly number[], near: number): number[] {
  const placed: { score: number; step: number }[] = [];
  const steps = new Array<number>(scores.length).fill(0);
  for (const i of scores.map((_, index) => index).sort((a, b) => (scores[a] as number) - (scores[b] as number))) {
    const score = scores[i] as number;
    const taken = placed.filter((mark) => Math.abs(mark.score - score) < near).map((mark) => mark.step);
    const step = [0, -STEP, STEP, -2 * STEP, 2 * STEP].find((candidate) => !taken.includes(candidate)) ?? 0;
    steps[i] = step;
    placed.push({ score, step });
  }
  return steps;
}
