import { Section } from "@/components/ui/section";
import type { DeclaredPair } from "@/lib/categories/schema";
import { canonicalAddress } from "@/lib/comparisons/address";
import { RELATION_WORDS } from "@/lib/tools/relation";
import { urls } from "@/lib/urls";

/** The pairs of a category that somebody has thought about, with how they stand to each other. */
export function DeclaredPairs({ pairs }: { pairs: readonly DeclaredPair[] }) {
  return (
    <Section
      id="pairs"
      title="Declared pairs"
      note="How two tools stand to each other, where somebody has recorded it."
    >
      <ul className="pairs">
        {pairs.map(({ first, last, kind, why }) => (
          <li key={`${first.slug} ${last.slug}`}>
            <a href={urls.comparison(canonicalAddress([first.slug, last.slug]))}>
              {first.name} vs {last.name}
            </a>
            <p>
              {RELATION_WORDS[kind].title}. {why}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
