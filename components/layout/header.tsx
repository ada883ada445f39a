import Link from "next/link";
import { urls } from "@/lib/urls";

/** The head of every page: the site's name and where to go. */
export function Header({ siteName }: { siteName: string }) {
  return (
    <header className="border-b border-ink">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline gap-x-8 gap-y-2 px-(--gutter) py-4">
        <Link href={urls.home} className="font-serif text-xl no-underline">
          {siteName}
        </Link>
        <nav aria-label="Main" className="flex flex-wrap gap-x-6 gap-y-1">
          <Link href={urls.compare}>Compare</Link>
          <Link href={urls.tools}>Tools</Link>
          <Link href={urls.methodology}>Method</Link>
        </nav>
      </div>
    </header>
  );
}
