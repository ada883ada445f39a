import type { ReactNode } from "react";
import type { EntryLabel } from "@/lib/facts/entry-label";
import type { PanelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { DividedFlag } from "./divided-flag";
import { PanelVitals } from "./panel-vitals";
import { VerdictStamp } from "./verdict-stamp";

type PanelSummaryProps = {
  panel: PanelVerdict;
  entry: EntryLabel | null;
  /** What the community says, in a line. */
  community: ReactNode;
  words: VerdictWords;
};

/** What stands under a tool's name at the head of a page: the panel's verdict and its figures, the price, the community. */
export function PanelSummary({ panel, entry, community, words }: PanelSummaryProps) {
  return (
    <>
      <div className="stamps">
        <VerdictStamp panel={panel} words={words} />
        <DividedFlag panel={panel} />
      </div>
      <dl className="vitals">
        <PanelVitals panel={panel} words={words} />
        <div>
          <dt>Pricing</dt>
          <dd>{entry ?? "Unknown"}</dd>
        </div>
        <div>
          <dt>Community</dt>
          <dd>{community}</dd>
        </div>
      </dl>
    </>
  );
}
