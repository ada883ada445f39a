import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { ProseSection } from "@/components/layout/prose-section";
import { siteName } from "@/lib/site";
import { urls } from "@/lib/urls";
import { COOKIE_DAYS } from "@/lib/voters/schema";

export const ensureStatic = "navigation";

export const generateMetadata = (): Metadata => ({
  title: "Privacy",
  description: `What ${siteName()} keeps about its readers today: next to nothing.`,
  alternates: { canonical: urls.privacy },
});

export default function PrivacyPage() {
  return (
    <>
      <PageTitle title="Privacy">
        <p>What the site keeps about you, as it works today.</p>
      </PageTitle>
      <ProseSection id="nothing" title="What there is not">
        <ul>
          <li>No accounts. There is nothing to sign in to.</li>
          <li>No cookies before you vote, and none but what a vote needs. So there is no banner.</li>
          <li>No analytics, no advertising, no tracking pixels.</li>
          <li>No requests to anybody else. Scripts, styles and typefaces come from this site.</li>
        </ul>
      </ProseSection>
      <ProseSection id="device" title="On your device">
        <p>
          If you choose the light or the dark theme, your browser keeps that choice in its local storage. It is not sent
          anywhere. Choose the system’s theme again, or clear the site’s data, and it is gone.
        </p>
        <p>
          The tools you tick to compare are kept in the tab’s session storage, so that they survive paging and filters.
          They are sent when you press Compare, and gone when you close the tab.
        </p>
      </ProseSection>
      <ProseSection id="votes" title="If you vote">
        <p>
          With your first vote your browser gets two cookies for {COOKIE_DAYS} days. One is a random number that makes
          your votes yours to change and remove; the site knows it by a hash alone. The other says only that the first
          is there. Your browser also keeps a random number of its own, so that a vote that is sent twice is one vote,
          and in the tab a vote that was not saved yet. Clear the site’s data, and all of it is gone: your votes stay,
          and nobody can tell whose they were.
        </p>
        <p>
          With a vote the site keeps the choice, the time, the name of the other site that led you here, if one did, and
          hashes of your network, never its address. Their salts are destroyed after two days and after 35, and the
          hashes with them; until then they are pseudonyms. What anybody can see is{" "}
          <Link href={urls.integrity}>counts by the day</Link>, never who voted.
        </p>
      </ProseSection>
      <ProseSection id="address" title="In the address">
        <p>
          Searches, filters, the weights you give reviewers and “Only differences” are kept in the page’s address, so
          that it can be shared. Whoever gets the address can read them.
        </p>
      </ProseSection>
      <ProseSection id="server" title="On the server">
        <p>
          To answer, the server sees your network address, the page you ask for and what your browser says about itself.
          The program keeps no record of visits. Whoever runs this copy may have put other programs in front of it that
          do.
        </p>
      </ProseSection>
      <ProseSection id="links" title="Leaving the site">
        <p>
          Links to sources and makers lead to other sites. Those see that you came from here, and have rules of their
          own.
        </p>
      </ProseSection>
    </>
  );
}
