import type { Flip } from "../reviews/flips";
import type { Judgement } from "../reviews/verdict";
import type { Named } from "../tools/schema";

/** A reviewer's score by lens, for a sparkline. */
export type LensScore = Judgement & { lens: string };

/** A tool whose verdict is news: when its newest take came out. */
export type LatestVerdict = Named & { maker: string | null; category: string; publishedAt: Date; takes: LensScore[] };

/** A tool whose panel changed its word. */
export type VerdictFlip = Named & { flip: Flip };

/** Two tools that people choose between: the side's takes by reviewer. */
export type Decision = { sides: [DecisionSide, DecisionSide]; publishedAt: Date; why: string };

export type DecisionSide = Named & { takes: (Judgement & { reviewer: { slug: string; name: string } })[] };
