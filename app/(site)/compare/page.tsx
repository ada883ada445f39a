import type { Metadata } from "next";
import { Picker } from "@/components/comparison/picker";
import { PopularDecisions } from "@/components/front/popular-decisions";
import { PageTitle } from "@/components/layout/page-title";
import { cachedFront } from "@/lib/front/cached";
import { cachedTools } from "@/lib/tools/cached";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Compare",
  description: "Put two to six AI tools side by side: panel verdicts, scores, prices and sourced facts.",
  alternates: { canonical: urls.compare },
};

export default async function PickerPage() {
  const [tools, { decisions }] = await Promise.all([cachedTools(), cachedFront()]);
  return (
    <>
      <PageTitle title="Compare">
        <p>Name two to six of the {tools.length} tools on file, or start from a pair that people choose between.</p>
      </PageTitle>
      <Picker />
      <PopularDecisions decisions={decisions} />
    </>
  );
}
