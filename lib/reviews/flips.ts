import { type Judgement, type PanelVerdict, panelVerdict } from "./verdict";

/** A published revision of one reviewer's take on a tool. */
export type DatedJudgement = Judgement & { takeId: number; publishedAt: Date; reason: string | null };

export type Flip = { at: Date; before: PanelVerdict; after: PanelVerdict; reason: string | null };

/**
 * The moments at which a tool's panel verdict changed its word, oldest first, replayed from every published revision. What came
 * out at one instant counts as one step, and a first verdict is no flip: both sides must have had takes enough for one.
 */
export function panelFlips(revisions: readonly DatedJudgement[]): Flip[] {
  const standing = new Map<number, Judgement>();
  const flips: Flip[] = [];
  for (const at of [...new Set(revisions.map(({ publishedAt }) => publishedAt.getTime()))].sort((a, b) => a - b)) {
    const step = revisions.filter(({ publishedAt }) => publishedAt.getTime() === at);
    const before = panelVerdict([...standing.values()]);
    for (const revision of step) standing.set(revision.takeId, revision);
    const after = panelVerdict([...standing.values()]);
    const judged = before.word !== "too-few" && after.word !== "too-few";
    const reason = step.find((revision) => revision.reason)?.reason ?? null;
    if (judged && before.word !== after.word) flips.push({ at: new Date(at), before, after, reason });
  }
  return flips;
}
