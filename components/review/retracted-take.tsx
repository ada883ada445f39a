import { RotateCcw } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { formatDay } from "@/lib/format";
import type { Retraction } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import { TakeCard } from "./take-card";

type RetractedTakeProps = { retraction: Retraction; words: VerdictWords; who?: ReactNode };

/** In the place of a take that was taken back: when and why, and what it said for those who ask. */
export function RetractedTake({ retraction: { reason, at, take }, words, who }: RetractedTakeProps) {
  return (
    <div className="retracted">
      {who && <span className="take__who">{who}</span>}
      <p>
        <span className="flag flag--retracted">
          <Icon of={RotateCcw} size={14} />
          Retracted
        </span>{" "}
        <time dateTime={at.toISOString()}>{formatDay(at)}</time>
      </p>
      <p className="retracted__why">{reason}</p>
      <p>It counts in no figure on this site.</p>
      <details>
        <summary>What it said</summary>
        <TakeCard take={take} words={words} />
      </details>
    </div>
  );
}
