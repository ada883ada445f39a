import type { DemoTool } from "../schema";
import { date, list, money, no, number, partly, retake, take, text, yes } from "../words";

/** The tool that has everything: all five takes, every kind of fact, three plans, two former slugs. */
export const quillmark: DemoTool = {
  slug: "quillmark-3",
  formerSlugs: ["quillmark", "quillmark-2"],
  name: "Quillmark 3",
  maker: "Inkwell Imaginary Works",
  category: "writing",
  tagline: "Finishes the sentence that you were afraid of",
  bestFor: "Long documents that several people must agree on",
  description:
    "Quillmark 3 reads a draft of any length and offers the next paragraph in the voice of the last ten. It keeps a list of what each document has promised its readers, and says which promises are still open.",
  disclosures: [
    {
      kind: "affiliate",
      note: "The site would earn a share of a first year, if this tool existed.",
      url: "https://quillmark-3.example/partners",
    },
  ],
  facts: [
    money("price-input", 20_000),
    money("price-output", 80_000),
    number("context-window", 400_000),
    number("max-output", 32_000, { makersFigure: true }),
    list("input-modalities", "text", "image", "pdf"),
    list("output-modalities", "text"),
    yes("reasoning"),
    yes("tool-calling"),
    yes("structured-output"),
    partly("attachments", "PDF only, up to 40 pages."),
    no("open-weights"),
    text("licence", "Proprietary"),
    date("released", "2026-04-23"),
    date("knowledge-cutoff", "2025-11"),
    number("benchmark-imaginary", 71.4),
    money("seat-price", 2_000),
  ],
  plans: [
    { name: "Blotter", model: "FREE", included: "30 pages a month." },
    {
      name: "Desk",
      model: "FIXED",
      amountMinor: 1_900,
      currency: "USD",
      period: "MONTH",
      included: "2,000 pages a month.",
      overage: "$0.02 a page.",
    },
    { name: "Scriptorium", model: "CONTACT", included: "Single sign-on and a person to call." },
  ],
  takes: [
    take(
      "builder",
      88,
      "The interface is four calls and a web hook. Promises come back as JSON with the sentence that made them, so a review tool is an afternoon's work. Rate limits are printed where they can be found.",
      {
        author: "HUMAN",
        evidence: "HANDS_ON",
        versionJudged: "Quillmark 3.1",
        disclosures: [{ kind: "free-access", note: "The maker gave three months of the Desk plan." }],
        daysAgo: 9,
      },
    ),
    retake(
      "skeptic",
      [
        {
          score: 48,
          body: "The promise list misses half of the promises. In a contract of forty pages it found nine of twenty-two, and it was sure of all nine.",
          daysAgo: 210,
        },
        {
          score: 52,
          kind: "CORRECTION",
          reason: "The contract had twenty promises, not twenty-two.",
          body: "The promise list misses half of the promises. In a contract of forty pages it found nine of twenty, and it was sure of all nine.",
          daysAgo: 205,
        },
        {
          score: 74,
          kind: "UPDATE",
          reason: "Version 3 finds what version 2 missed.",
          body: "The new version finds eighteen of the same twenty promises, and marks the two that it doubts. That is a tool to argue with, which is the most that can be asked of one.",
          daysAgo: 20,
        },
      ],
      { author: "HUMAN", evidence: "HANDS_ON", versionJudged: "Quillmark 3.0" },
    ),
    take(
      "futurist",
      81,
      "If documents become the interface between teams and machines, whoever tracks what they promise holds the ledger. The bet is early and the format is open, which is the right order.",
      { author: "AI_DRAFTED" },
    ),
    take(
      "founder",
      79,
      "A free tier that a solicitor outgrows in a week, and a paid one that costs less than her coffee. Leaving costs an export, and the export is plain text.",
      { author: "AI_DRAFTED", daysAgo: 45 },
    ),
    retake("creator", [
      { score: 88, body: "It keeps a voice for ten paragraphs and knows when it has lost it.", daysAgo: 60 },
      {
        score: 90,
        kind: "CLARIFICATION",
        reason: "Said which voices.",
        body: "It keeps a voice for ten paragraphs, be it dry, breathless or legal, and says so when it has lost it. Dialogue still sounds like two solicitors at lunch.",
        daysAgo: 58,
      },
    ]),
  ],
};
