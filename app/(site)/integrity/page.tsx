import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { ProseSection } from "@/components/layout/prose-section";
import { IntegrityLog } from "@/components/vote/integrity-log";
import { cachedIntegrity } from "@/lib/integrity/cached";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Integrity of votes",
  description: "Every vote that was set aside, released or rejected, when and why.",
  alternates: { canonical: urls.integrity },
};

export default async function IntegrityPage() {
  const entries = await cachedIntegrity();
  return (
    <>
      <PageTitle title="Integrity of votes">
        <p>
          Votes need no account, so they can be rigged, and nobody can rule that out. What looks rigged is set aside,
          never thrown away: it is listed here with the reason, its voters are told, and it counts again if nobody
          decides within a fortnight.
        </p>
      </PageTitle>
      <ProseSection id="log" title="The log">
        <IntegrityLog entries={entries} />
      </ProseSection>
      <ProseSection id="how" title="How it is done">
        <p>
          The limits and the shapes that are watched for are{" "}
          <Link href={`${urls.methodology}#community`}>written down</Link>, numbers and all: a defence must work against
          those who know it. Each tool has a ledger of its own, by the day.
        </p>
      </ProseSection>
    </>
  );
}
