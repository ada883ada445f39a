import { VerdictMark } from "@/components/review/verdict-mark";
import type { CategoryLine } from "@/lib/categories/schema";
import { verdictLabel } from "@/lib/directory/facet-words";
import { count } from "@/lib/format";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

/** Every category with its size, and the tools in it that the panel has judged. */
export function CategoryList({ categories, words }: { categories: readonly CategoryLine[]; words: VerdictWords }) {
  return (
    <ul className="cats">
      {categories.map(({ slug, name, description, count: tools, judged }) => (
        <li key={slug}>
          <h2>
            <a href={urls.category(slug)}>{name}</a> <small>{count(tools, "tool")}</small>
          </h2>
          {description && <p>{description}</p>}
          {judged.length > 0 && (
            <ul className="cats__judged" aria-label={`${name}, judged by the panel`}>
              {judged.map((tool) => {
                const { word } = panelVerdict(tool.takes);
                return (
                  <li key={tool.slug}>
                    <VerdictMark of={word} />
                    <a href={urls.tool(tool.slug)}>{tool.name}</a>
                    <span className="vh">, {verdictLabel(word, words)}</span>
                  </li>
                );
              })}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
