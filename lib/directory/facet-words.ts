import type { PanelWord } from "../reviews/verdict";
import type { VerdictWords } from "../site";
import type { Entry, Modality, Must, Sort } from "./schema";

export const SORT_WORDS: Record<Sort, string> = {
  median: "Panel median",
  name: "Name",
  newest: "Newest release",
  price: "Input price, lowest",
  context: "Context, largest",
};

/** What a list is sorted by, as the end of "Tools, …". */
export const SORTED_BY: Record<Sort, string> = {
  median: "sorted by panel median, highest first",
  name: "sorted by name",
  newest: "sorted by release, newest first",
  price: "sorted by input price, lowest first",
  context: "sorted by context window, largest first",
};

export const ENTRY_WORDS: Record<Entry, string> = {
  free: "Free",
  freemium: "Freemium",
  paid: "Paid",
  contact: "Contact",
  unknown: "Unknown",
};

export const MODALITY_WORDS: Record<Modality, string> = {
  "reads-image": "Reads images",
  "reads-audio": "Reads audio",
  "reads-video": "Reads video",
  "reads-pdf": "Reads PDF",
  "makes-image": "Makes images",
  "makes-audio": "Makes audio",
  "makes-video": "Makes video",
  "makes-vector": "Makes vectors",
};

export const MUST_WORDS: Record<Must, string> = {
  "tool-calling": "Tool calling",
  "structured-output": "Structured output",
  reasoning: "Reasoning",
  "reads-image": "Reads images",
  "published-price": "Price on file",
};

export const OPEN_WORDS = { openWeights: "Open weights", openSource: "Open source" } as const;

export const HUMAN_WORDS = "Human takes only";

export const verdictLabel = (verdict: PanelWord, words: VerdictWords): string =>
  ({ ship: words.ship, skip: words.skip, mixed: "Mixed", "too-few": "Too few takes" })[verdict];
