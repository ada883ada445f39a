import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { LensName } from "@/components/review/lens-name";
import type { Reviewer } from "@/lib/reviews/schema";
import { urls } from "@/lib/urls";

/** Names the reviewer that an address asked for and that is not on the panel, and who is. */
export function MissingReviewer({ asked, reviewers }: { asked: string; reviewers: readonly Reviewer[] }) {
  return (
    <>
      <PageTitle title="No such reviewer">
        <p className="wrap-anywhere">
          Nobody on the panel goes by <strong>{asked}</strong>. <Link href={urls.panel}>See the panel</Link>
        </p>
      </PageTitle>
      {reviewers.length > 0 && (
        <ul className="lens-links">
          {reviewers.map((reviewer) => (
            <li key={reviewer.slug}>
              <Link href={urls.reviewer(reviewer.slug)}>
                <LensName reviewer={reviewer} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
