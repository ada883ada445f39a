import Link from "next/link";
import { Section } from "@/components/ui/section";
import { addressOf } from "@/lib/comparisons/address";
import { RELATION_WORDS, type RelationKind } from "@/lib/tools/relation";
import type { RelatedTool, ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import { ToolInput } from "./tool-input";

/** Choices first, then what else stands beside the tool. */
const ORDER: RelationKind[] = ["SUBSTITUTE", "SUCCESSOR", "SAME_PRODUCT", "COMPLEMENT", "DIFFERENT_LAYER"];

/** What people weigh this tool against and why, and a field for anything else. */
export function CompareWith({ tool }: { tool: ToolPage }) {
  const related = tool.related.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <Section id="compare" title="Compare with" note={related.length === 0 && "No pair with this tool is declared yet."}>
      <div className="ledger-body">
        <ul className="related">
          {related.map((other) => (
            <Pair key={other.slug} tool={tool} other={other} />
          ))}
        </ul>
        <form action={urls.compareGo} method="get" className="compare-with">
          <input type="hidden" name="tool" value={tool.slug} />
          <ToolInput label="Another tool" name="tool" required />
          <button type="submit" className="btn btn--main">
            Compare
          </button>
        </form>
      </div>
    </Section>
  );
}

function Pair({ tool, other }: { tool: ToolPage; other: RelatedTool }) {
  return (
    <li>
      <Link href={urls.comparison(addressOf([tool.slug, other.slug]))}>
        {tool.name} vs {other.name}
      </Link>
      <small>{RELATION_WORDS[other.kind].title}</small>
      <p>{other.why}</p>
    </li>
  );
}
