import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { Field } from "@/components/ui/field";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <div className="stop">
      <PageTitle title="Page not found">
        <p>Nothing has this address. It may have been mistyped, or what it named may be gone.</p>
      </PageTitle>
      <form action={urls.browse} method="get">
        <Field label="Look for a tool" help="Its name or its maker.">
          {(wiring) => <input {...wiring} type="search" name="q" required maxLength={200} autoComplete="off" />}
        </Field>
        <button type="submit" className="btn btn--main">
          Search
        </button>
      </form>
      <p className="stop__ways">
        <Link href={urls.compare}>Compare tools</Link>
        <Link href={urls.tools}>See all tools</Link>
        <Link href={urls.home}>Go to the front page</Link>
      </p>
    </div>
  );
}
