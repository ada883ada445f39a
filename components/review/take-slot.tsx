import type { ReactNode } from "react";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { RetractedTake } from "./retracted-take";
import { TakeCard } from "./take-card";

type TakeSlotProps = {
  tool: Pick<ToolPage, "takes" | "retracted">;
  reviewer: { slug: string };
  words: VerdictWords;
  who?: ReactNode;
};

/** What one reviewer says about a tool: the take, why it was taken back, or that there is none. */
export function TakeSlot({ tool, reviewer, words, who }: TakeSlotProps) {
  const its = (candidate: { reviewer: { slug: string } }) => candidate.reviewer.slug === reviewer.slug;
  const take = tool.takes.find(its);
  if (take) return <TakeCard take={take} words={words} who={who} />;
  const retraction = tool.retracted.find(its);
  if (retraction) return <RetractedTake retraction={retraction} words={words} who={who} />;
  return (
    <span className="absent">
      {who && <span className="take__who">{who}</span>}
      <strong>No panel take</strong>
    </span>
  );
}
