import { env } from "./env";

/** The words that verdicts and votes go by. */
export type VerdictWords = { ship: string; skip: string };

export const verdictWords = (): VerdictWords => ({ ship: env.SHIP_WORD, skip: env.SKIP_WORD });
