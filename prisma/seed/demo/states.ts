/** Which slug of the demonstration shows which state. The tests hold every line to what the site's own rules say. */

/** Tools by the state of their panel. */
export const PANEL_STATES = {
  ship: "quillmark-3",
  skip: "parchmint",
  mixed: "scribblewick",
  "ship, divided": "pebblecode",
  "skip, divided": "snagglebranch",
  "too few: none": "hushlet",
  "too few: one": "mumblebee",
  "too few: two": "hexmoss-mini",
} as const;

/** Tools by what else is special about them. */
export const TOOL_STATES = {
  "nothing recorded: no maker, tagline, facts, plans, takes": "hushlet",
  "former slugs": "quillmark-3",
  "retired: not found": "cinderquill",
  "draft: not found": "tintweasel",
  "retracted take": "hexmoss",
  "takes that need a recheck": "forkwhistle",
  "take of a reviewer who left": "echoturnip",
  "take with three texts": "quillmark-3",
  "take with a newer text that is not published": "pebblecode",
  "takes in the making: draft, in review, approved, scheduled": "mumblebee",
  "long take, with Markdown": "pebblecode",
  "take of one word, without sources": "pebblecode",
  "human and AI authors": "quillmark-3",
  "verdict flipped to skip": "parchmint",
  "verdict flipped to mixed": "scribblewick",
  "verdict flipped to ship": "loomlark",
  "stale facts": "forkwhistle",
  "fact without a source": "parchmint",
  "maker's figure": "pebblecode",
  "partial fact": "quillmark-3",
  "unknown fact": "snagglebranch",
  "not applicable": "paintwhelk",
  "affiliate link": "quillmark-3",
  sponsorship: "parchmint",
  ownership: "pebblecode",
  "free access": "warblesmith",
  "no tagline": "gobsmackerel",
  "very long name": "daubfinch-long-name",
  "right-to-left name": "habbar-al-rassam",
  "Chinese and Japanese name": "sumi-ika-studio",
  "emoji name": "squidoodle",
  "markup in the name": "smudgeworth",
} as const;

/** Tools by the label of what it costs to start. */
export const ENTRY_STATES = {
  Free: "inkhamster",
  Freemium: "quillmark-3",
  Paid: "parchmint",
  Contact: "snagglebranch",
  unknown: "hushlet",
} as const;

/** Tools by currency of a plan. Yen has no minor unit, the dinar has a thousand. */
export const CURRENCY_STATES = {
  USD: "quillmark-3",
  EUR: "paintwhelk",
  GBP: "pebblecode",
  JPY: "forkwhistle-2",
  KWD: "hexmoss",
} as const;

/** Tools by counted votes and held ones: none, counts alone, an early share, a settled one. */
export const VOTE_STATES = {
  "0 counted, 0 held": "hushlet",
  "3 counted, 0 held": "scribblewick",
  "12 counted, 4 held": "parchmint",
  "64 counted, 2 held": "quillmark-3",
} as const;

/** Comparisons by how they end. */
export const COMPARISON_STATES = {
  leads: ["quillmark-3", "parchmint"],
  level: ["scribblewick", "inkhamster"],
  "too close: one reviewer decides": ["quillmark-3", "loomlark"],
  "too close: two shared reviewers": ["quillmark-3", "gobsmackerel"],
  "too close: one shared reviewer": ["warblesmith", "gobsmackerel"],
  "nobody shared": ["warblesmith", "echoturnip"],
  "nobody judged either": ["hushlet", "squidoodle"],
  "three tools, one leads": ["quillmark-3", "parchmint", "scribblewick"],
  "six tools": ["quillmark-3", "parchmint", "scribblewick", "inkhamster", "loomlark", "pebblecode"],
} as const;

/** Pairs by how the two stand to each other. */
export const RELATION_STATES = {
  SUBSTITUTE: ["quillmark-3", "parchmint"],
  COMPLEMENT: ["quillmark-3", "paintwhelk"],
  DIFFERENT_LAYER: ["pebblecode", "snagglebranch"],
  SUCCESSOR: ["forkwhistle", "forkwhistle-2"],
  SAME_PRODUCT: ["hexmoss", "hexmoss-mini"],
  none: ["parchmint", "inkhamster"],
  "substitutes with too few takes": ["warblesmith", "gobsmackerel"],
} as const;

/** Slugs that lead elsewhere. */
export const FORMER_SLUGS = { quillmark: "quillmark-3", "quillmark-2": "quillmark-3" } as const;

/** A category without tools, and a reviewer who has left. */
export const EMPTY_CATEGORY = "gardening";
export const FORMER_REVIEWER = "archivist";
