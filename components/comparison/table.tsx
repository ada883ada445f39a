import type { ReactNode } from "react";
import type { Named } from "@/lib/tools/schema";

/** A table with one column a tool. Wider than the screen it scrolls by itself, with the keyboard too. */
export function ComparisonTable({
  caption,
  corner,
  tools,
  children,
}: {
  caption: string;
  corner: string;
  tools: readonly Named[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard (WCAG 2.1.1)
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full min-w-2xl table-fixed border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-40 pb-2 text-left text-sm font-semibold text-ink-2">
              {corner}
            </th>
            {tools.map((tool) => (
              <th
                key={tool.slug}
                scope="col"
                className="pr-6 pb-2 text-left font-serif text-md font-semibold wrap-anywhere"
              >
                {tool.name}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}
