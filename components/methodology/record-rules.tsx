import { COLUMNS } from "@/lib/comparisons/address";
import { RECENT_DAYS, TTL_DAYS } from "@/lib/facts/freshness";
import { AUTHOR_WORDS, EVIDENCE_WORDS } from "@/lib/reviews/schema";
import { PANEL } from "@/lib/reviews/verdict";
import type { RuleText } from "./panel-rules";

/** What is recorded, how old it may be, and what no rule reads. */
export const recordRules = (): RuleText[] => [
  {
    id: "takes",
    title: "Takes",
    body: (
      <>
        <p>
          A take is one reviewer’s score from 0 to 100, one word and a text. It says which version was judged, what it
          rests on ({EVIDENCE_WORDS.HANDS_ON} or {EVIDENCE_WORDS.RESEARCH}), its sources, and who wrote it:{" "}
          {AUTHOR_WORDS.HUMAN}; {AUTHOR_WORDS.AI_DRAFTED}, then edited by a person; or {AUTHOR_WORDS.AI_WRITTEN}, edited
          by nobody.
        </p>
        <p>
          Publishing freezes the text. A change is a new text with a reason, and the database refuses to alter the old
          one.
        </p>
      </>
    ),
  },
  {
    id: "facts",
    title: "Facts and their age",
    body: (
      <>
        <p>
          A fact says where it comes from and when it was checked; one without a source says so. Prices are stale after{" "}
          {TTL_DAYS.price} days and limits after {TTL_DAYS.limit}; releases never are. A stale fact stays on the page,
          marked, and no longer decides a row. Page heads count what was checked in the last {RECENT_DAYS} days.
        </p>
        <p>
          Unknown is never read as no, and a figure that only the maker gives is labelled as the maker’s. A row names
          the better value only when every tool’s value is known, fresh and in the same unit.
        </p>
      </>
    ),
  },
  {
    id: "pricing",
    title: "Pricing",
    body: (
      <p>
        The label of a price comes from the plans on file: Free when all are free, Freemium when some are, Contact when
        every price is on request, and Paid otherwise. Without a plan on file the price is unknown.
      </p>
    ),
  },
  {
    id: "comparable",
    title: "What can be compared",
    body: (
      <p>
        {COLUMNS.min} to {COLUMNS.max} tools, in any order. A pair may be declared a choice, a complement, two layers,
        old and new, or one product; the page says which. Only declared choices between tools with {PANEL.minTakes}{" "}
        takes each are offered to search engines.
      </p>
    ),
  },
  {
    id: "money",
    title: "Money",
    body: (
      <p>
        Affiliate links, sponsorship, free access and ownership are recorded as data. No verdict, score or order reads
        them.
      </p>
    ),
  },
];
