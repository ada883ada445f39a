import type { Metadata } from "next";
import { Picker } from "@/components/comparison/picker";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { cachedTools } from "@/lib/tools/cached";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Compare",
  description: "Put two to six AI tools side by side: panel verdicts, scores, prices and sourced facts.",
  alternates: { canonical: urls.compare },
};

export default async function PickerPage() {
  const tools = await cachedTools();
  return (
    <>
      <Breadcrumb trail={[]} here="Compare" />
      <h1>Compare AI tools</h1>
      <p className="mt-2 mb-6 font-serif text-lg">Name two to six of the {tools.length} tools on file.</p>
      <Picker />
    </>
  );
}
