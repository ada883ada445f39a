import Link from "next/link";
import { urls } from "@/lib/urls";

export function Footer({ siteName, tagline }: { siteName: string; tagline: string }) {
  return (
    <footer className="mt-(--space-section) border-t border-ink">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-8 gap-y-2 px-(--gutter) py-6 text-sm text-ink-2">
        <p>
          {siteName}: {tagline}
        </p>
        <Link href={urls.methodology}>How the scores work</Link>
      </div>
    </footer>
  );
}
