import { BriefcaseBusiness, Hammer, type IconNode, PenTool, ScanSearch, Telescope, UserRound } from "lucide";
import { Icon } from "@/components/ui/icon";

const ICONS: Record<string, IconNode> = {
  builder: Hammer,
  skeptic: ScanSearch,
  futurist: Telescope,
  founder: BriefcaseBusiness,
  creator: PenTool,
};

/** A reviewer's name beside the sign of the lens. */
export function LensName({ reviewer }: { reviewer: { name: string; lens: string } }) {
  return (
    <span className="lens">
      <Icon of={ICONS[reviewer.lens] ?? UserRound} />
      {reviewer.name}
    </span>
  );
}
