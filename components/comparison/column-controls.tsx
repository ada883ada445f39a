import { ArrowLeft, ArrowRight, X } from "lucide";
import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { addressOf, COLUMNS } from "@/lib/comparisons/address";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** Moves a tool one column over, or takes it out: plain links to the comparison that this makes. */
export function ColumnControls({ tools, column }: { tools: readonly Named[]; column: number }) {
  const tool = tools[column];
  if (!tool) return null;
  const slugs = tools.map(({ slug }) => slug);
  const moved = (to: number) => addressOf(slugs.toSpliced(column, 1).toSpliced(to, 0, tool.slug));
  return (
    <span className="column-controls">
      {column > 0 && (
        <Link
          className="btn btn--bare btn--sm"
          href={urls.comparison(moved(column - 1))}
          aria-label={`Move ${tool.name} left`}
        >
          <Icon of={ArrowLeft} size={14} />
        </Link>
      )}
      {column < tools.length - 1 && (
        <Link
          className="btn btn--bare btn--sm"
          href={urls.comparison(moved(column + 1))}
          aria-label={`Move ${tool.name} right`}
        >
          <Icon of={ArrowRight} size={14} />
        </Link>
      )}
      {tools.length > COLUMNS.min && (
        <Link
          className="btn btn--bare btn--sm"
          href={urls.comparison(addressOf(slugs.toSpliced(column, 1)))}
          aria-label={`Remove ${tool.name}`}
        >
          <Icon of={X} size={14} />
        </Link>
      )}
    </span>
  );
}
