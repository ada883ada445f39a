import { GitCompareArrows } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { PanelVerdict } from "@/lib/reviews/verdict";

/** Says that a panel's scores lie far apart, and how far. */
export function DividedFlag({ panel: { divided, range } }: { panel: PanelVerdict }) {
  if (!divided || !range) return null;
  return (
    <span className="flag flag--warn">
      <Icon of={GitCompareArrows} size={14} />
      Divided, {range.low} to {range.high}
    </span>
  );
}
