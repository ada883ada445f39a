import { type DirectoryPage, ENTRIES, MODALITIES, MUSTS, VERDICTS } from "./schema";
import { filterOfBit } from "./tags";

/** A row of the database's counts: how many tools a choice of a facet would leave. */
export type Count = { facet: string; choice: string; name: string; count: number };

const each = <T extends string, V>(choices: readonly T[], value: (choice: T) => V) =>
  Object.fromEntries(choices.map((choice) => [choice, value(choice)])) as Record<T, V>;

/** The counts by facet; what was not counted is zero. */
export function facetsOf(counts: readonly Count[]): Omit<DirectoryPage, "rows" | "next"> {
  const counted = new Map(counts.map(({ facet, choice, count }) => [`${facet} ${choice}`, count]));
  const of = (facet: string, choice = "") => counted.get(`${facet} ${choice}`) ?? 0;
  const total = of("found");
  const alone = counts.filter(({ facet }) => facet === "alone").sort((a, b) => b.count - a.count)[0];
  return {
    total,
    culprit: alone ? { filter: filterOfBit(Number(alone.choice)) ?? "", count: alone.count } : null,
    facets: {
      categories: counts
        .filter(({ facet }) => facet === "category")
        .map(({ choice, name, count }) => ({ slug: choice, name, count }))
        .sort((a, b) => a.name.localeCompare(b.name, "en")),
      verdict: each(VERDICTS, (choice) => of("verdict", choice)),
      entry: each(ENTRIES, (choice) => of("entry", choice)),
      openWeights: of("yes", "open-weights"),
      openSource: of("yes", "open-source"),
      modality: each(MODALITIES, (choice) => of("yes", choice)),
      must: each(MUSTS, (choice) => ({
        yes: of("yes", choice),
        unknown: total - of("yes", choice) - of("no", choice),
      })),
      human: of("human"),
    },
  };
}
