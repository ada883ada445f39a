import { Search } from "lucide";
import { VerdictMark } from "@/components/review/verdict-mark";
import { Icon } from "@/components/ui/icon";
import {
  ENTRY_WORDS,
  HUMAN_WORDS,
  MODALITY_WORDS,
  MUST_WORDS,
  OPEN_WORDS,
  verdictLabel,
} from "@/lib/directory/facet-words";
import { ENTRIES, type Facets, type Filters, MODALITIES, MUSTS, VERDICTS } from "@/lib/directory/schema";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";
import { CategoryFacet } from "./category-facet";
import { Facet, FacetOption } from "./facet-option";

/** The id by which the sort menu, which stands elsewhere, belongs to the same form. */
export const FILTER_FORM = "filters";

type Props = { facets: Facets; filters: Filters; words: VerdictWords };

/** Everything that narrows the directory, as a plain form: it works without scripts. */
export function FilterForm({ facets, filters, words }: Props) {
  return (
    <form id={FILTER_FORM} className="filters" aria-label="Filters" action={urls.browse} method="get">
      <Facet title="Narrow by name">
        <label className="field">
          <span className="vh">Name or maker</span>
          <Icon of={Search} />
          <input name="q" type="search" placeholder="Name or maker" maxLength={100} defaultValue={filters.q} />
        </label>
      </Facet>
      <Facet title="Verdict">
        {VERDICTS.map((verdict) => (
          <FacetOption
            key={verdict}
            name="verdict"
            value={verdict}
            label={verdictLabel(verdict, words)}
            count={facets.verdict[verdict]}
            checked={filters.verdict.includes(verdict)}
            mark={<VerdictMark of={verdict} />}
          />
        ))}
      </Facet>
      <CategoryFacet categories={facets.categories} chosen={filters.category} />
      <Facet title="Entry price">
        {ENTRIES.map((entry) => (
          <FacetOption
            key={entry}
            name="entry"
            value={entry}
            label={ENTRY_WORDS[entry]}
            count={facets.entry[entry]}
            checked={filters.entry.includes(entry)}
          />
        ))}
      </Facet>
      <Facet title="Openness">
        {(["openWeights", "openSource"] as const).map((name) => (
          <FacetOption
            key={name}
            name={name}
            value="1"
            label={OPEN_WORDS[name]}
            count={facets[name]}
            checked={filters[name]}
          />
        ))}
      </Facet>
      <Facet title="Modality">
        {MODALITIES.map((modality) => (
          <FacetOption
            key={modality}
            name="modality"
            value={modality}
            label={MODALITY_WORDS[modality]}
            count={facets.modality[modality]}
            checked={filters.modality.includes(modality)}
          />
        ))}
      </Facet>
      <Facet title="Must have" note="unknown is kept">
        {MUSTS.map((must) => (
          <FacetOption
            key={must}
            name="must"
            value={must}
            label={MUST_WORDS[must]}
            count={facets.must[must].yes}
            unknown={facets.must[must].unknown}
            checked={filters.must.includes(must)}
          />
        ))}
      </Facet>
      <Facet title="Judged by">
        <FacetOption name="human" value="1" label={HUMAN_WORDS} count={facets.human} checked={filters.human} />
      </Facet>
      <button type="submit" className="btn btn--main filters__go">
        Show tools
      </button>
    </form>
  );
}
