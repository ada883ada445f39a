import { Picker } from "@/components/comparison/picker";
import { CategoryIndex } from "@/components/front/category-index";
import { Flips } from "@/components/front/flips";
import { LatestVerdicts } from "@/components/front/latest-verdicts";
import { LeadDecision } from "@/components/front/lead-decision";
import { PopularDecisions } from "@/components/front/popular-decisions";
import { cachedFront } from "@/lib/front/cached";
import { cachedReviewers } from "@/lib/reviews/cached";
import { siteName, verdictWords } from "@/lib/site";
import { cachedTools } from "@/lib/tools/cached";
import { shelves } from "@/lib/tools/shelves";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata = { alternates: { canonical: urls.home } };

export default async function HomePage() {
  const [{ verdicts, flips, decisions }, panel, tools] = await Promise.all([
    cachedFront(),
    cachedReviewers(),
    cachedTools(),
  ]);
  const words = verdictWords();
  return (
    <>
      <h1 className="vh">{siteName()}: should we ship this, or that?</h1>
      <Picker />
      <div className="front">
        <LeadDecision decisions={decisions} words={words} />
        <LatestVerdicts verdicts={verdicts} panel={panel} words={words} />
        <Flips flips={flips} words={words} />
      </div>
      <PopularDecisions decisions={decisions.slice(0, 8)} />
      <CategoryIndex shelves={shelves(tools)} />
    </>
  );
}
