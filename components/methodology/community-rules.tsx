import { formatShare } from "@/lib/format";
import { SHAPES } from "@/lib/integrity/anomaly";
import { urls } from "@/lib/urls";
import type { VoteLimits } from "@/lib/votes/schema";
import type { RuleText } from "./panel-rules";

const HOUR_MS = 3_600_000;

/** How votes are counted, limited and watched, with the figures that the site goes by. */
export const communityRules = (limits: VoteLimits, reviewDays: number): RuleText[] => [
  {
    id: "community",
    title: "Panel and community",
    body: (
      <>
        <p>
          Panel and community are two voices and are never blended into one number. A vote needs no account: one a tool
          for each voter, to be changed or removed at any time. Tools are ranked by the lower end of the interval of
          their share, then by the number of votes, then by name.
        </p>
        <p>
          Nobody can rule out that votes without accounts are rigged; it can be made dear and visible. A network is an
          IPv4 address or an IPv6 /64, known to us by a hash whose salt is destroyed: after two days for the daily
          limits, after 35 for the monthly one. In a day it may bring {limits.newFree} new voters; up to{" "}
          {limits.newProved} if each browser does a calculation of a second or two; up to {limits.newHeld} whose votes
          are held; then no more. On one tool {limits.toolDay} of its votes a day count, and {limits.toolMonth} in 30
          days; of the wider network around it (/24 or /48) {limits.wideToolDay} a day. What goes beyond is kept and
          held. A browser may change its votes {limits.changesTenMinutes} times in ten minutes, {limits.changesDay}{" "}
          times a day, and {limits.changesToolDay} times a day on one tool.
        </p>
      </>
    ),
  },
  {
    id: "integrity",
    title: "What is watched for",
    body: (
      <>
        <p>From {SHAPES.least} votes a day on, a tool&rsquo;s votes are held if</p>
        <ul>
          <li>
            more than {SHAPES.rate.perHour} came in an hour, and more than {SHAPES.rate.timesUsual} times as many as
            usual, {formatShare(SHAPES.rate.oneWay)} of them one way;
          </li>
          <li>
            {formatShare(SHAPES.newcomers.share)} came from voters younger than {SHAPES.newcomers.youngMs / HOUR_MS}{" "}
            hour who voted on nothing else, and that is {SHAPES.newcomers.deviations} standard deviations above what is
            usual;
          </li>
          <li>
            {SHAPES.networks.top} networks sent more than {formatShare(SHAPES.networks.share)} of them;
          </li>
          <li>they came as regularly as a clock (a variation below {SHAPES.cadence.variation}).</li>
        </ul>
        <p>
          If {formatShare(SHAPES.referrer.share)} came from one page elsewhere and {formatShare(SHAPES.referrer.oneWay)}{" "}
          went one way, a person looks; nothing is held. Held votes count again after {reviewDays} days unless somebody
          decides. All of it stands in <a href={urls.integrity}>the log</a>.
        </p>
      </>
    ),
  },
];
