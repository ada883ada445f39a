import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { ProseSection } from "@/components/layout/prose-section";
import { TakeChanges } from "@/components/panel/take-changes";
import { cachedTakeChanges } from "@/lib/reviews/cached";
import { CHANGE_WORDS } from "@/lib/reviews/schema";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Corrections",
  description: "What was changed in published takes, when and why.",
  alternates: { canonical: urls.corrections },
};

export default async function CorrectionsPage() {
  const changes = await cachedTakeChanges();
  return (
    <>
      <PageTitle title="Corrections">
        <p>A published take is never altered in silence. What changes is listed here, with the day and the reason.</p>
      </PageTitle>
      <ProseSection id="log" title="The log">
        <TakeChanges changes={changes} />
      </ProseSection>
      <ProseSection id="kinds" title="Four kinds">
        <dl>
          {Object.values(CHANGE_WORDS).map(({ title, says }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </ProseSection>
      <ProseSection id="facts" title="Facts">
        <p>
          Facts and prices are not in this log: each carries its source and the day on which it was last checked, and is
          marked once it is too old. <Link href={`${urls.methodology}#facts`}>How old is too old</Link>
        </p>
      </ProseSection>
      <ProseSection id="tell-us" title="Found a mistake?">
        <p>
          <Link href={`${urls.about}#mistakes`}>How to have something corrected</Link>
        </p>
      </ProseSection>
    </>
  );
}
