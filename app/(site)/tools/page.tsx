import type { Metadata } from "next";
import { ToolShelf } from "@/components/tool/tool-shelf";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { count } from "@/lib/format";
import { verdictWords } from "@/lib/site";
import { cachedTools } from "@/lib/tools/cached";
import { shelves } from "@/lib/tools/shelves";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Tools",
  description: "Every AI tool on file, by category, with the panel's verdict and the price of entry.",
  alternates: { canonical: urls.tools },
};

export default async function DirectoryPage() {
  const tools = await cachedTools();
  const byCategory = shelves(tools);
  return (
    <>
      <Breadcrumb trail={[]} here="Tools" />
      <h1>Tools</h1>
      <p className="mt-2 font-serif text-lg">
        {tools.length === 0
          ? "No tools yet."
          : `${count(tools.length, "tool")} in ${count(byCategory.length, "category", "categories")}.`}
      </p>
      <nav aria-label="Categories" className="mt-4">
        <ul className="flex flex-wrap gap-x-4 text-sm leading-6">
          {byCategory.map(({ category }) => (
            <li key={category.slug}>
              <a href={`#${category.slug}`} className="inline-block py-1">
                {category.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {byCategory.map((shelf) => (
        <ToolShelf key={shelf.category.slug} shelf={shelf} words={verdictWords()} />
      ))}
    </>
  );
}
