import type { DemoTool } from "../schema";
import { date, list, money, no, number, partly, retake, take, text, unknown, yes } from "../words";

/** As long as a take may reasonably get, with everything that Markdown allows in one. */
const LONG = `Everything here is imaginary, and so is the afternoon that was spent on it. The task was the usual one: take a project of **ninety thousand lines**, move it from one framework to another, and touch nothing else.

- It read the whole project before it asked a question.
- It asked *one* question, and it was the right one.
- It then renamed \`parseDate\` in 214 files, which nobody had asked for.

> A change that nobody asked for is a change that somebody has to read.

What followed was a day of reading. The [list of changes](https://pebblecode.example/changes) is complete and in order, but its order is the tool's and not the reader's: a file that matters stands between forty that do not. Undoing the rename took two calls. Undoing the trust took longer.

1. Keep it away from names.
2. Keep it away from tests, which it makes pass.
3. Let it do the rest.

Others on this panel have met a different tool, and they may have: it is said to behave in small projects. In this one it behaved like a guest who tidies the house and throws away the letters. Until it can be told what is not its business, skip.`;

export const coding: DemoTool[] = [
  {
    slug: "pebblecode",
    name: "Pebblecode",
    maker: "Pebble & Sons",
    category: "coding",
    tagline: "Turns a large change into many small ones",
    bestFor: "Small projects with patient owners",
    description:
      "Pebblecode plans a change, cuts it into steps that each pass the tests, and hands them over one at a time.",
    disclosures: [{ kind: "ownership", note: "An imaginary editor of this site owns imaginary shares in the maker." }],
    facts: [
      money("price-input", 30_000),
      money("price-output", 150_000),
      number("context-window", 200_000),
      number("max-output", 64_000),
      list("input-modalities", "text", "image"),
      list("output-modalities", "text"),
      yes("reasoning"),
      yes("tool-calling"),
      yes("structured-output"),
      no("open-weights"),
      no("open-source"),
      date("released", "2026-03"),
      number("benchmark-imaginary", 83.2, { makersFigure: true }),
    ],
    plans: [
      { name: "Handful", model: "CREDITS", amountMinor: 500, currency: "GBP", unit: "100 steps" },
      {
        name: "Beach",
        model: "FIXED",
        amountMinor: 24_000,
        currency: "GBP",
        period: "YEAR",
        included: "Unlimited steps, one project.",
      },
    ],
    takes: [
      take(
        "builder",
        92,
        "Each step is small, passes the tests and says what it did. That is how I would want a colleague to work.",
        { author: "HUMAN", evidence: "HANDS_ON", daysAgo: 3 },
      ),
      take("skeptic", 35, LONG, {
        author: "HUMAN",
        evidence: "HANDS_ON",
        versionJudged: "Pebblecode 2026.3",
        sources: ["List of changes https://pebblecode.example/changes", "A conversation that was not recorded"],
        daysAgo: 4,
      }),
      take("futurist", 78, "Cutting work into steps that a person can check is the habit that will last.", {
        daysAgo: 30,
      }),
      retake("founder", [
        {
          score: 70,
          body: "A step costs five pence and saves five minutes. The arithmetic is easy until the steps get smaller.",
          daysAgo: 33,
        },
        { score: 52, body: "The steps got smaller.", daysAgo: null, reason: "A step is now half of what it was." },
      ]),
      take("creator", 65, "Ship.", { sources: [], versionJudged: null, daysAgo: 33 }),
    ],
  },
  {
    slug: "snagglebranch",
    name: "Snagglebranch",
    maker: "Thicket Systems",
    category: "coding",
    tagline: "Merges what should never have been apart",
    bestFor: "Very old disagreements",
    description: "Snagglebranch takes two branches that have not met for years and makes one of them.",
    facts: [
      unknown("context-window"),
      partly("tool-calling", "Version control only."),
      yes("open-source"),
      text("licence", "GPL 3.0", { unsourced: true }),
      date("released", "2023", { daysAgo: 700 }),
      number("benchmark-imaginary", 9.5),
    ],
    plans: [{ name: "Thicket", model: "CONTACT" }],
    takes: [
      take("builder", 12, "It resolved every conflict in favour of the year 2019."),
      take("skeptic", 20, "The merge compiled, which is the least of what a merge must do."),
      take("founder", 60, "There are firms whose whole product is two branches. For them there is nothing else."),
    ],
  },
  {
    slug: "forkwhistle",
    name: "Forkwhistle",
    maker: "Cutlery Labs",
    category: "coding",
    tagline: "Calls you when a fork gets ahead",
    bestFor: "Maintainers with many forks",
    description: "Forkwhistle watches forks and whistles when one has something that yours does not.",
    facts: [
      number("context-window", 64_000, { daysAgo: 500 }),
      number("max-output", 4_000, { daysAgo: 500 }),
      money("price-input", 10_000, { daysAgo: 400 }),
      yes("tool-calling", { daysAgo: 480 }),
      unknown("structured-output", { daysAgo: 480 }),
      date("released", "2024-05-05", { daysAgo: 500 }),
      number("benchmark-imaginary", 55, { daysAgo: 500 }),
    ],
    plans: [{ name: "Whistle", model: "FIXED", amountMinor: 6_000, currency: "GBP", period: "ONCE", daysAgo: 400 }],
    takes: [
      take("builder", 72, "The whistle is a web hook, and it is early more often than late.", {
        status: "NEEDS_RECHECK",
        daysAgo: 420,
        versionJudged: "Forkwhistle 1",
      }),
      take("skeptic", 61, "It whistles at white space too.", {
        status: "NEEDS_RECHECK",
        daysAgo: 420,
        versionJudged: "Forkwhistle 1",
      }),
      take("futurist", 66, "Forks are how programs will argue.", { daysAgo: 420 }),
      take("archivist", 80, "It keeps every whistle, dated, in a text file.", { author: "HUMAN", daysAgo: 600 }),
    ],
  },
  {
    slug: "forkwhistle-2",
    name: "Forkwhistle 2",
    maker: "Cutlery Labs",
    category: "coding",
    tagline: "Whistles, and brings the change along",
    bestFor: "Maintainers with more forks than afternoons",
    description: "Forkwhistle 2 offers the change of a fork as a proposal with its history.",
    facts: [
      number("context-window", 256_000),
      number("max-output", 32_000),
      money("price-input", 12_000),
      money("price-output", 48_000),
      yes("tool-calling"),
      yes("structured-output"),
      date("released", "2026-09-01"),
      number("benchmark-imaginary", 77.7),
    ],
    plans: [{ name: "Choir", model: "FIXED", amountMinor: 9_800, currency: "JPY", period: "MONTH" }],
    takes: [
      take("builder", 80, "The proposal arrives with its tests, and with the discussion that led to it."),
      take("skeptic", 63, "It has learnt about white space."),
      take("futurist", 75, "A fork that can propose itself is half a contributor."),
    ],
  },
  {
    slug: "hexmoss",
    name: "Hexmoss",
    maker: "Moss Collective",
    category: "coding",
    tagline: "Grows over old code and holds it together",
    bestFor: "Code that nobody dares to touch",
    description: "Hexmoss writes tests for code that has none, from the outside.",
    facts: [
      number("context-window", 100_000),
      yes("open-source"),
      text("licence", "EUPL 1.2"),
      number("benchmark-imaginary", 61),
    ],
    plans: [
      { name: "Moss", model: "FREE" },
      { name: "Lichen", model: "FIXED", amountMinor: 7_500, currency: "KWD", period: "YEAR" },
    ],
    takes: [
      take("builder", 70, "Its tests describe what the code does, the faults included, and that is the point."),
      take("skeptic", 64, "A test that enshrines a fault should say so, and most of these do."),
      take("founder", 68, "The free plan is the product. The paid one is a thank-you."),
      retake(
        "creator",
        [
          { score: 85, body: "The diagrams that it draws of old code are the best on the market.", daysAgo: 90 },
          {
            score: 85,
            kind: "RETRACTION",
            reason: "The diagrams were drawn by another tool. The take praised what Hexmoss does not do.",
            body: "The diagrams that it draws of old code are the best on the market.",
            daysAgo: 80,
          },
        ],
        { status: "RETRACTED" },
      ),
    ],
  },
  {
    slug: "hexmoss-mini",
    name: "Hexmoss mini",
    maker: "Moss Collective",
    category: "coding",
    tagline: "The same moss in a smaller pot",
    bestFor: "Scripts",
    description: "Hexmoss mini writes the same tests for one file at a time.",
    facts: [number("context-window", 12_000), yes("open-source"), yes("on-device")],
    plans: [{ name: "Pot", model: "FREE" }],
    takes: [take("builder", 66, "One file, one call, one second."), take("futurist", 49, "The pot is the limit.")],
  },
];
