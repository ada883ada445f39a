import type { Pair } from "../content";

/** Of every kind one at least; Parchmint and Inkhamster have none. */
export const pairs: Pair[] = [
  {
    first: "quillmark-3",
    last: "parchmint",
    kind: "SUBSTITUTE",
    why: "Both write formal letters; one sends them at once, the other by post.",
  },
  {
    first: "quillmark-3",
    last: "loomlark",
    kind: "SUBSTITUTE",
    why: "A committee's report can come from either, by promise or by minute.",
  },
  {
    first: "scribblewick",
    last: "inkhamster",
    kind: "SUBSTITUTE",
    why: "Two small helpers with open weights: one stays in the margin, the other fills the page.",
  },
  {
    first: "pebblecode",
    last: "forkwhistle-2",
    kind: "SUBSTITUTE",
    why: "Both bring a change to a project in pieces that can be read.",
  },
  {
    first: "warblesmith",
    last: "echoturnip",
    kind: "SUBSTITUTE",
    why: "An announcement can be read by a forged voice or repeated by a clear one.",
  },
  { first: "warblesmith", last: "gobsmackerel", kind: "SUBSTITUTE", why: "Both speak; one of them shouts." },
  { first: "quillmark-3", last: "cinderquill", kind: "SUBSTITUTE", why: "Nobody sees this: one of them is retired." },
  {
    first: "quillmark-3",
    last: "paintwhelk",
    kind: "COMPLEMENT",
    why: "Quillmark writes the document and Paintwhelk draws its cover.",
  },
  {
    first: "pebblecode",
    last: "snagglebranch",
    kind: "DIFFERENT_LAYER",
    why: "Pebblecode makes changes; Snagglebranch joins branches, whoever made them.",
  },
  {
    first: "forkwhistle",
    last: "forkwhistle-2",
    kind: "SUCCESSOR",
    successor: "forkwhistle-2",
    why: "Forkwhistle 2 followed Forkwhistle in September 2026 and reads its settings.",
  },
  { first: "hexmoss", last: "hexmoss-mini", kind: "SAME_PRODUCT", why: "The mini is Hexmoss for one file at a time." },
];
