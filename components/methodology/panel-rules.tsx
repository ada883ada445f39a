import type { ReactNode } from "react";
import { STOPS } from "@/lib/comparisons/lens";
import { LEAD } from "@/lib/comparisons/like-for-like";
import { count } from "@/lib/format";
import { Z_95 } from "@/lib/reviews/interval";
import { BIN } from "@/lib/reviews/score-bins";
import { SHARE } from "@/lib/reviews/share-stage";
import { PANEL } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { IntervalExample, LikeForLikeExample, VerdictExample, WeightsExample } from "./examples";

/** One rule of the site: its anchor, its name and what it says. */
export type RuleText = { id: string; title: string; body: ReactNode };

/** How the panel's takes become words and figures. Every number is the constant that the code computes with. */
export const panelRules = (words: VerdictWords): RuleText[] => [
  {
    id: "panel-verdict",
    title: "Panel verdict",
    body: (
      <>
        <p>
          Below {PANEL.minTakes} published takes a tool has too few takes for a verdict. From there, {PANEL.shipShare}%
          or more of them saying {words.ship} makes it {words.ship}, {PANEL.skipShare}% or fewer makes it {words.skip},
          and anything between is Mixed.
        </p>
        <p>
          The count, the median score and the range stand beside the word. Scores {PANEL.dividedRange} points or more
          apart add “Divided”. A single tool speaks in its median over all its takes.
        </p>
        <VerdictExample words={words} />
      </>
    ),
  },
  {
    id: "like-for-like",
    title: "Like for like",
    body: (
      <>
        <p>
          A comparison leads with the reviewers who judged every tool in it, and with the means of their scores. Whoever
          judged only some of the tools is shown and left out of the headline.
        </p>
        <p>
          A tool leads when at least {LEAD.minReviewers} reviewers judged all tools, its mean is at least{" "}
          {count(LEAD.minPoints, "point")} higher, and it stays higher whichever one reviewer is left out. Equal means
          are “Level”, everything else is “Too close to call”. When nobody judged them all there is no winner.
        </p>
        <LikeForLikeExample />
      </>
    ),
  },
  {
    id: "weights",
    title: "Your lens",
    body: (
      <>
        <p>
          On a comparison each reviewer who judged every tool can be weighed from {STOPS[0]} to {STOPS.at(-1)}. Weights
          change the mean and nothing else, are kept in the page’s address, and the page says which single weight would
          change who is ahead. With all weights at zero everybody counts alike.
        </p>
        <WeightsExample />
      </>
    ),
  },
  {
    id: "uncertainty",
    title: "How sure",
    body: (
      <>
        <p>
          Shares carry a Wilson 95% interval (z = {Z_95}): the range in which the true share plausibly lies, wide for
          few answers and narrow for many. A row of a decision table names a tool only where intervals, or exact and
          fresh values, differ beyond doubt; otherwise it is too close to call. Equal values are shown as equal.
        </p>
        <IntervalExample words={words} />
      </>
    ),
  },
  {
    id: "reviewers",
    title: "Reviewers",
    body: (
      <>
        <p>
          A reviewer’s {words.ship.toLowerCase()} rate is the share of that reviewer’s takes that say {words.ship}.
          Below {SHARE.minShown} takes there are counts alone; from {SHARE.minShown} to {SHARE.minSettled - 1} the share
          is early and its point is drawn open; from {SHARE.minSettled} on it is solid. Scores are drawn {BIN} points a
          bar.
        </p>
        <p id="agreement">
          Agreement of two reviewers counts the tools that both judged: how often their verdicts are equal, and by how
          many points their scores differ on average, whichever is higher. Below {SHARE.minShown} such tools there are
          counts alone. A tool that one of them never judged says nothing about agreement.
        </p>
      </>
    ),
  },
];
