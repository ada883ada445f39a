import Link from "next/link";
import { Section } from "@/components/ui/section";
import { count } from "@/lib/format";
import type { Shelf } from "@/lib/tools/shelves";
import { urls } from "@/lib/urls";

/** Every category with its number of tools. */
export function CategoryIndex({ shelves }: { shelves: readonly Shelf[] }) {
  const total = shelves.reduce((sum, { tools }) => sum + tools.length, 0);
  return (
    <Section
      id="index"
      title="Index"
      note={`${count(total, "tool")} in ${count(shelves.length, "category", "categories")}.`}
    >
      <ul className="index">
        {shelves.map(({ category, tools }) => (
          <li key={category.slug}>
            <Link href={urls.category(category.slug)}>
              <span>{category.name}</span>
              <i aria-hidden="true" />
              <span className="num">{tools.length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
