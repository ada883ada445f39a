import type { VerdictWords } from "../site";
import type { Named } from "../tools/schema";
import { ENTRY_WORDS, HUMAN_WORDS, MODALITY_WORDS, MUST_WORDS, OPEN_WORDS, verdictLabel } from "./facet-words";
import type { Filters } from "./schema";

/** A filter that is set, and the filters without it. */
export type ActiveFilter = { label: string; without: Filters };

const drop = <T>(values: readonly T[], value: T): T[] => values.filter((each) => each !== value);

/** Every filter that is set, one for each value, in the order of the form. */
export function activeFilters(filters: Filters, categories: readonly Named[], words: VerdictWords): ActiveFilter[] {
  const nameOf = (slug: string) => categories.find((category) => category.slug === slug)?.name;
  return [
    ...(filters.q ? [{ label: `“${filters.q}”`, without: { ...filters, q: "" } }] : []),
    ...filters.verdict.map((value) => ({
      label: verdictLabel(value, words),
      without: { ...filters, verdict: drop(filters.verdict, value) },
    })),
    ...filters.category.flatMap((slug) => {
      const label = nameOf(slug);
      return label ? [{ label, without: { ...filters, category: drop(filters.category, slug) } }] : [];
    }),
    ...filters.entry.map((value) => ({
      label: `Entry price: ${ENTRY_WORDS[value]}`,
      without: { ...filters, entry: drop(filters.entry, value) },
    })),
    ...(["openWeights", "openSource"] as const)
      .filter((name) => filters[name])
      .map((name) => ({ label: OPEN_WORDS[name], without: { ...filters, [name]: false } })),
    ...filters.modality.map((value) => ({
      label: MODALITY_WORDS[value],
      without: { ...filters, modality: drop(filters.modality, value) },
    })),
    ...filters.must.map((value) => ({
      label: `Must have: ${MUST_WORDS[value]}`,
      without: { ...filters, must: drop(filters.must, value) },
    })),
    ...(filters.human ? [{ label: HUMAN_WORDS, without: { ...filters, human: false } }] : []),
  ];
}

/** The filter behind a key of `directory-sql.ts`: how it reads in a sentence, and the filters without it. */
export function filterBehind(key: string, filters: Filters, words: VerdictWords): ActiveFilter | null {
  const group = {
    q: { label: `the name “${filters.q}”`, without: { ...filters, q: "" } },
    category: { label: "the choice of categories", without: { ...filters, category: [] } },
    verdict: {
      label: `the verdict ${filters.verdict.map((verdict) => verdictLabel(verdict, words)).join(" or ")}`,
      without: { ...filters, verdict: [] },
    },
    entry: {
      label: `the entry price ${filters.entry.map((entry) => ENTRY_WORDS[entry]).join(" or ")}`,
      without: { ...filters, entry: [] },
    },
    human: { label: `“${HUMAN_WORDS}”`, without: { ...filters, human: false } },
    "open-weights": { label: "“Open weights”", without: { ...filters, openWeights: false } },
    "open-source": { label: "“Open source”", without: { ...filters, openSource: false } },
  };
  if (key in group) return group[key as keyof typeof group];
  const modality = filters.modality.find((each) => each === key);
  if (modality)
    return {
      label: `“${MODALITY_WORDS[modality]}”`,
      without: { ...filters, modality: drop(filters.modality, modality) },
    };
  const must = filters.must.find((each) => `must-${each}` === key);
  if (must)
    return { label: `the must-have “${MUST_WORDS[must]}”`, without: { ...filters, must: drop(filters.must, must) } };
  return null;
}
