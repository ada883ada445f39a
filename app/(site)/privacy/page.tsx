import type { Metadata } from "next";
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
          <li>No cookies before you vote, and then two that the vote needs. So there is no banner.</li>
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
          Your browser gets a random number in a cookie, for {COOKIE_DAYS} days, so that you have one vote on each tool
          and can change it; scripts cannot read it, and we keep only its hash. A second cookie says that there is
          something to ask for, and nothing else. The page keeps a random number of its own in local storage, so that a
          vote sent twice is one vote.
        </p>
        <p>
          We keep which tools that number voted on, how and when. Your network address is not kept: what we keep is a
          hash of it, made with a secret that is destroyed after two days for the limits of a day and after 35 days for
          those of a month, and the hash with it. Until then it is a pseudonym, not anonymous. If another site’s page
          led you here, its host is kept with the vote. The public ledger shows numbers by the day, and nobody’s
          identity. Clear the site’s data, and nobody can tell that those votes were yours.
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
