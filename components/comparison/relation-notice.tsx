import { Layers } from "lucide";
import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { addressOf } from "@/lib/comparisons/address";
import { RELATION_WORDS, relationOf } from "@/lib/tools/relation";
import type { ToolPage } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** How a pair stands to each other, and the decisions that a reader of it may really face. */
export function RelationNotice({ tools }: { tools: readonly [ToolPage, ToolPage] }) {
  const [first, second] = tools;
  const relation = relationOf(first, second);
  const choices = tools.flatMap((tool) =>
    tool.related.filter(({ kind }) => kind === "SUBSTITUTE").map((other) => [tool, other] as const),
  );
  const words = relation && RELATION_WORDS[relation.kind];
  return (
    <aside className="notice" aria-label="How these tools relate">
      <strong>
        <Icon of={Layers} />
        {words?.title ?? "Not a declared pair"}
      </strong>
      <div>
        <p>
          {words?.says ?? "Nobody has recorded yet whether people choose between these two."} {relation?.why}
          {relation?.kind !== "SUBSTITUTE" && choices.length > 0 && " Decisions people face more often:"}
        </p>
        {relation?.kind !== "SUBSTITUTE" && choices.length > 0 && (
          <p className="links">
            {choices.slice(0, 6).map(([tool, other]) => (
              <Link key={`${tool.slug} ${other.slug}`} href={urls.comparison(addressOf([tool.slug, other.slug]))}>
                {tool.name} vs {other.name}
              </Link>
            ))}
          </p>
        )}
      </div>
    </aside>
  );
}
