import type { Judgement } from "./lighthouse";
import type { Weight } from "./weigh";

/** A kilobyte has 1000 bytes here, the stricter reading. */
export const kB = 1_000;

/** What no public page may exceed, and no judged page fall short of. */
export const bounds = {
  scriptsOverFloor: 20 * kB,
  fonts: 100 * kB,
  shift: 0.01,
  scores: { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 },
} as const;

export function brokenByWeight({ scripts, fonts, shift, shifted }: Weight, floor: Weight): string[] {
  const over = scripts - floor.scripts;
  return [
    ...(over > bounds.scriptsOverFloor ? [`scripts ${(over / kB).toFixed(1)} kB over the floor`] : []),
    ...(fonts > bounds.fonts ? [`fonts ${(fonts / kB).toFixed(1)} kB`] : []),
    ...(shift > bounds.shift ? [`layout shift ${shift.toFixed(4)} (${shifted.join("; ")})`] : []),
  ];
}

export function brokenByScore({ median, failed }: Judgement): string[] {
  const names = Object.keys(bounds.scores) as (keyof typeof bounds.scores)[];
  return names
    .filter((name) => !(median[name] >= bounds.scores[name]))
    .map((name) => {
      const why = failed.filter((audit) => audit.startsWith(`${name}, `)).map((audit) => audit.slice(name.length + 2));
      return `${name} ${median[name]} of ${bounds.scores[name]} (${why.join("; ")})`;
    });
}
