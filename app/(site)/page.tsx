import Link from "next/link";
import { Picker } from "@/components/comparison/picker";
import { JudgedTools } from "@/components/tool/judged-tools";
import { env } from "@/lib/env";
import { verdictWords } from "@/lib/site";
import { cachedTools } from "@/lib/tools/cached";
import { shelves } from "@/lib/tools/shelves";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata = { alternates: { canonical: urls.home } };

export default async function HomePage() {
  const tools = await cachedTools();
  return (
    <>
      <h1>{env.SITE_TAGLINE}</h1>
      <p className="mt-2 mb-6 max-w-(--measure) font-serif text-lg">
        A panel says ship or skip, facts carry their source and age, and any two to six tools stand side by side.
      </p>
      <Picker />
      <JudgedTools tools={tools.filter((tool) => tool.takes.length > 0)} words={verdictWords()} />
      <section aria-labelledby="categories" className="mt-8">
        <h2 id="categories" className="border-t-2 border-ink pt-4 pb-2">
          Categories
        </h2>
        <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
          {shelves(tools).map((shelf) => (
            <li key={shelf.category.slug}>
              <a href={`${urls.tools}#${shelf.category.slug}`}>{shelf.category.name}</a>{" "}
              <span className="text-sm text-ink-2">{shelf.tools.length}</span>
            </li>
          ))}
        </ul>
        <p className="mt-4">
          <Link href={urls.tools}>All tools</Link>
        </p>
      </section>
    </>
  );
}
