import "server-only";
import { dependingOn, tags } from "../cache";
import { latestFlips, latestVerdicts, popularDecisions } from "./queries";

/** What the front page tells: the newest verdicts, the latest flips, the choices that people face. */
export async function cachedFront() {
  "use cache";
  return dependingOn([tags.tools, tags.panel], async () => {
    const [verdicts, flips, decisions] = await Promise.all([latestVerdicts(7), latestFlips(5), popularDecisions(12)]);
    return { verdicts, flips, decisions };
  });
}
