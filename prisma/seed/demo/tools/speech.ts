import type { DemoTool } from "../schema";
import { date, list, money, no, number, partly, take, text, yes } from "../words";

export const speech: DemoTool[] = [
  {
    slug: "warblesmith",
    name: "Warblesmith",
    maker: "Anvil Audio",
    category: "speech",
    tagline: "Forges a voice from a page of text",
    bestFor: "Audio books about blacksmiths",
    description: "Warblesmith reads aloud in voices that have never belonged to anybody.",
    disclosures: [
      { kind: "affiliate", note: "The site would earn a share, if there were one." },
      { kind: "free-access", note: "Reviewers were offered accounts." },
    ],
    facts: [
      number("max-output", 3_600),
      list("input-modalities", "text"),
      list("output-modalities", "audio"),
      no("on-device"),
      no("open-weights"),
      date("released", "2026-02-11"),
      money("seat-price", 3_000),
      number("benchmark-imaginary", 64.25),
    ],
    plans: [
      { name: "Tongs", model: "FREE", included: "Ten minutes a month." },
      { name: "Hammer", model: "PER_SEAT", amountMinor: 30_000, currency: "USD", period: "YEAR" },
      { name: "Anvil", model: "METERED", amountMinor: 15, currency: "USD", unit: "minute" },
    ],
    takes: [
      take("futurist", 71, "Voices without owners are the ones that will need no licence.", {
        author: "AI_DRAFTED",
        daysAgo: 50,
      }),
      take(
        "founder",
        64,
        "Fifteen cents a minute undercuts every studio, and the free plan undercuts the fifteen cents.",
        { author: "AI_DRAFTED", daysAgo: 50 },
      ),
      take("creator", 77, "It breathes in the right places. Two of the nine voices sound like the same uncle.", {
        author: "HUMAN",
        evidence: "HANDS_ON",
        daysAgo: 50,
      }),
    ],
  },
  {
    slug: "echoturnip",
    name: "Echoturnip",
    maker: "Root Vegetable Research",
    category: "speech",
    tagline: "Says it again, more clearly",
    bestFor: "Announcements in large halls",
    description: "Echoturnip repeats what is said, without the hall.",
    facts: [
      list("input-modalities", "audio"),
      list("output-modalities", "audio", "text"),
      yes("on-device"),
      yes("open-weights"),
      text("licence", "CC BY 4.0"),
      date("released", "2025"),
      number("benchmark-imaginary", 58),
    ],
    plans: [{ name: "Turnip", model: "FREE" }],
    takes: [
      take("builder", 69, "A microphone in, a loudspeaker out, and a socket for the text."),
      take("skeptic", 58, "It removes the hall, and with it the questions from the back."),
      take("archivist", 74, "The recordings are plain files with plain names.", {
        author: "HUMAN",
        evidence: "HANDS_ON",
        daysAgo: 400,
      }),
    ],
  },
  {
    slug: "gobsmackerel",
    name: "Gobsmackerel Voice",
    maker: "Fishmonger AI",
    category: "speech",
    bestFor: "Short, loud messages",
    description: "Gobsmackerel Voice speaks with the confidence of a market stall. A quiet mode is planned.",
    facts: [
      partly("on-device", "The shouting is; the listening is not."),
      list("output-modalities", "audio"),
      number("benchmark-imaginary", 31),
    ],
    plans: [{ name: "Stall", model: "FIXED", amountMinor: 500, currency: "EUR", period: "MONTH" }],
    takes: [
      take("builder", 40, "One parameter, and it is volume."),
      take("creator", 55, "There is a place for shouting, and this fills it."),
    ],
  },
  {
    slug: "mumblebee",
    name: "Mumblebee",
    maker: "Apiary Acoustics",
    category: "speech",
    tagline: "Understands people who do not finish their",
    bestFor: "Meetings before ten",
    description: "Mumblebee writes down what was probably meant.",
    facts: [list("input-modalities", "audio"), list("output-modalities", "text")],
    plans: [{ name: "Hive", model: "PER_SEAT", unit: "bee", period: "MONTH" }],
    takes: [
      take("builder", 73, "What was meant comes back beside what was said, and the difference is marked."),
      {
        reviewer: "skeptic",
        status: "DRAFT",
        texts: [{ score: 42, body: "Probably is doing a great deal of work here.", daysAgo: null }],
      },
      {
        reviewer: "futurist",
        status: "IN_REVIEW",
        texts: [{ score: 68, body: "Meetings will be kept as what was meant.", daysAgo: null }],
      },
      {
        reviewer: "founder",
        status: "APPROVED",
        texts: [{ score: 59, body: "A price per bee invites hives of one.", daysAgo: null }],
      },
      {
        reviewer: "creator",
        status: "SCHEDULED",
        texts: [{ score: 62, body: "It hears the pause before a joke and leaves it in.", daysAgo: null }],
      },
    ],
  },
  { slug: "hushlet", name: "Hushlet", category: "speech" },
];
