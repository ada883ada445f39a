import Link from "next/link";
import { addressOf } from "@/lib/comparisons/address";
import { RELATION_WORDS } from "@/lib/tools/relation";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** Other tools that this one stands beside, why, and the comparison with each. */
export function RelatedTools({ tool }: { tool: ToolPage }) {
  if (tool.related.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-8">
      <h2 id="related" className="border-t-2 border-ink pt-4 pb-2">
        Compare with
      </h2>
      <ul className="space-y-2">
        {tool.related.map((other) => (
          <li key={other.slug}>
            <Link href={urls.comparison(addressOf([tool.slug, other.slug]))}>
              {tool.name} vs {other.name}
            </Link>
            : {RELATION_WORDS[other.kind].title.toLowerCase()}. {other.why}
          </li>
        ))}
      </ul>
    </section>
  );
}
