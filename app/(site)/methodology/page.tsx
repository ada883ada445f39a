import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { COLUMNS } from "@/lib/comparisons/address";
import { LEAD } from "@/lib/comparisons/like-for-like";
import { RECENT_DAYS, TTL_DAYS } from "@/lib/facts/freshness";
import { Z_95 } from "@/lib/reviews/interval";
import { PANEL } from "@/lib/reviews/verdict";
import { verdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

export const ensureStatic = "navigation";

export const metadata: Metadata = {
  title: "Method",
  description: "How verdicts, like-for-like scores, intervals and freshness are worked out.",
  alternates: { canonical: urls.methodology },
};

export default function MethodologyPage() {
  const { ship, skip } = verdictWords();
  const rules = [
    {
      title: "Panel verdict",
      text: `Below ${PANEL.minTakes} published takes a tool has too few takes for a verdict. From there, ${PANEL.shipShare}% or more of them saying ${ship} makes it ${ship}, ${PANEL.skipShare}% or fewer makes it ${skip}, anything between is Mixed. The count, the median score and the range always stand beside the word. Scores ${PANEL.dividedRange} points or more apart add “Divided”.`,
    },
    {
      title: "Like for like",
      text: `A comparison leads with the reviewers who judged every tool in it, and with the means of their scores. A tool leads when at least ${LEAD.minReviewers} reviewers judged all tools, its mean is at least ${LEAD.minPoints} point higher, and it stays higher whichever one reviewer is left out. Equal means are “Level”, everything else is “Too close to call”. A single tool speaks in the median over all its takes.`,
    },
    {
      title: "How sure",
      text: `Shares carry a Wilson 95% interval (z = ${Z_95}). A row of a decision table names a tool only where intervals, or exact and fresh values, differ beyond doubt; otherwise it is too close to call. Equal values are shown as equal.`,
    },
    {
      title: "Facts and their age",
      text: `A fact says where it comes from and when it was checked. Prices are stale after ${TTL_DAYS.price} days and limits after ${TTL_DAYS.limit}; releases never are. A stale fact stays on the page, marked, and no longer decides a row. Page heads count what was checked in the last ${RECENT_DAYS} days. Unknown is never read as no.`,
    },
    {
      title: "What can be compared",
      text: `${COLUMNS.min} to ${COLUMNS.max} tools, in any order. A pair may be declared a choice, a complement, two layers, old and new, or one product; the page says which. Only declared choices between tools with ${PANEL.minTakes} takes each are offered to search engines.`,
    },
    {
      title: "Money",
      text: "Affiliate links, sponsorship, free access and ownership are recorded as data. No verdict, score or order reads them.",
    },
  ];
  return (
    <>
      <Breadcrumb trail={[]} here="Method" />
      <h1>Method</h1>
      <p className="mt-2 font-serif text-lg">Every figure on this page is the one that the site computes with.</p>
      {rules.map(({ title, text }) => (
        <section key={title} className="mt-6 max-w-(--measure)">
          <h2>{title}</h2>
          <p className="mt-1 font-serif text-md">{text}</p>
        </section>
      ))}
    </>
  );
}
