import type { Route } from "next";
import { AuthorNotice } from "@/components/review/author-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { ToolPage } from "@/lib/tools/schema";
import { FreshnessLine } from "./freshness-line";

type PageHeadProps = {
  trail: { href: Route; name: string }[];
  title: string;
  lead: string | null;
  tools: ToolPage[];
  today: string;
};

/** The head of a page about tools: where it sits, its title, how fresh its facts are and who wrote its takes. */
export function PageHead({ trail, title, lead, tools, today }: PageHeadProps) {
  return (
    <>
      <Breadcrumb trail={trail} here={title} />
      <h1 className="wrap-anywhere">{title}</h1>
      {lead && <p className="mt-2 font-serif text-lg">{lead}</p>}
      <FreshnessLine facts={tools.flatMap((tool) => tool.facts)} today={today} />
      <AuthorNotice takes={tools.flatMap((tool) => tool.takes)} />
    </>
  );
}
