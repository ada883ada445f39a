export type RelationKind = "SUBSTITUTE" | "COMPLEMENT" | "DIFFERENT_LAYER" | "SUCCESSOR" | "SAME_PRODUCT";

/** How two tools stand to each other, in a reader's words. */
export const RELATION_WORDS: Record<RelationKind, { title: string; says: string }> = {
  SUBSTITUTE: { title: "Substitutes", says: "People choose one of these instead of the other." },
  COMPLEMENT: { title: "Not substitutes", says: "These work together: a team could sensibly use both." },
  DIFFERENT_LAYER: {
    title: "Not substitutes",
    says: "These sit on different layers, so read the scores as separate verdicts.",
  },
  SUCCESSOR: { title: "Old and new", says: "One of these follows the other." },
  SAME_PRODUCT: { title: "Same product", says: "These are versions of one product." },
};

/** How two tools stand to each other, if somebody has declared it. */
export const relationOf = <Related extends { slug: string }>(
  tool: { related: readonly Related[] },
  other: { slug: string },
): Related | null => tool.related.find(({ slug }) => slug === other.slug) ?? null;
