import { env } from "./env";

/** The words that verdicts and votes go by. */
export type VerdictWords = { ship: string; skip: string };

export const verdictWords = (): VerdictWords => ({ ship: env.SHIP_WORD, skip: env.SKIP_WORD });

/** The site's name; a "|" in the setting is where the wordmark's line stands. */
export const siteName = (): string => wordmark().join("");

export const wordmark = (): string[] => env.SITE_NAME.split("|", 2);
