import { describe, expect, it, test } from "vitest";
import pair from "@/prisma/seed/captured-pair.json";
import { readJudgedTools, readPairs } from "@/prisma/seed/content";

const tools = readJudgedTools();
const pairs = readPairs();
const written = tools.flatMap((tool) => tool.takes.map((take) => ({ of: `${tool.slug}, ${take.reviewer}`, ...take })));
const captured = pair.tools.flatMap((tool) =>
  tool.takes.map((take) => ({ of: `${tool.slug}, ${take.reviewer}`, ...take })),
);
const takes = [...written, ...captured];

/** From this score on the shipped takes say ship, below it skip. A reviewer of a site may draw the line elsewhere. */
const LINE = 55;

/** Words that fill a sentence and say nothing, or that every machine writes. */
const STOCK = [
  /game.?changer/,
  /worth noting|important to note|needless to say|it goes without saying/,
  /at the end of the day|all in all|in conclusion|to sum up|in summary/,
  /in today's|fast-paced|ever-(evolving|changing|growing)|landscape|new era|the world of/,
  /\bdelve|\bboast|\bleverag|\bunlock|\bempower|\bunleash|\belevate|\brevolutioni/,
  /seamless|cutting-edge|state-of-the-art|next-level|world-class|best-in-class|robust/,
  /testament|tapestry|treasure trove|powerhouse|heavyweight|workhorse|swiss army/,
  /no-brainer|sweet spot|double-edged|best of both worlds|look no further|silver bullet/,
  /punch(es|ing)? above|raises? the bar|sets? a new standard|shines?\b|stands out/,
  /(not|isn't|aren't) (just|only|merely) [^.]*\bbut\b/,
  /when it comes to|that being said|whether you('re| are)/,
];

/** "It lists $5 for GPT-5.5." and "It lists $2 for Grok." are one sentence: "_ lists _ for _". */
const masked = (sentence: string) =>
  sentence
    .split(/\s+/)
    .map((word) => (/[\p{Lu}\d$%]/u.test(word) ? "_" : word.toLowerCase().replace(/[^\p{L}-]/gu, "")))
    .join(" ")
    .replace(/_( _)+/g, "_");
const sentences = (body: string) => body.split(/(?<=[.?!])\s+/);
const words = (body: string) => body.split(/\s+/).length;

describe("every shipped take", () => {
  test.each(takes)("$of", ({ score, verdict, body }) => {
    expect(words(body)).toBeGreaterThanOrEqual(40);
    expect(words(body)).toBeLessThanOrEqual(120);
    expect(verdict).toBe(score >= LINE ? "SHIP" : "SKIP");
    // Nobody here has used anything: no take may sound as if.
    expect(body).not.toMatch(/\b(I|I'm|I've|we|we've|my|our|tested|tried|hands-on)\b/i);
    expect(STOCK.filter((phrase) => phrase.test(body.toLowerCase()))).toEqual([]);
  });

  it("is said once: no two share a sentence, were it with other names and numbers", () => {
    const first = new Map<string, string>();
    const repeated = takes.flatMap(({ of, body }) =>
      sentences(body).flatMap((sentence) => {
        const said = first.get(masked(sentence));
        first.set(masked(sentence), of);
        return said === undefined ? [] : [`${said} and ${of}: ${sentence}`];
      }),
    );
    expect(repeated).toEqual([]);
  });

  it("cites each fact once", () => {
    for (const { of, facts } of written) expect(new Set(facts).size, of).toBe(facts.length);
  });

  it("is its lens's only one", () => {
    for (const { slug, takes } of tools)
      expect(new Set(takes.map((take) => take.reviewer)).size, slug).toBe(takes.length);
  });
});

test("the masks see one sentence under two names", () => {
  expect(masked("It lists $5 for Claude Opus 4.8.")).toBe(masked("Grok lists $2 for GPT-5.5."));
  expect(masked("It lists $5 for Grok.")).not.toBe(masked("It asks $5 for Grok."));
});

describe("the shipped texts of tools", () => {
  it("are nobody else's, and hold no stock phrases", () => {
    for (const key of ["tagline", "bestFor", "description"] as const) {
      const texts = tools.map((tool) => tool[key]);
      expect(new Set(texts.map(masked)).size).toBe(texts.length);
      for (const text of texts)
        expect(
          STOCK.filter((phrase) => phrase.test(text.toLowerCase())),
          text,
        ).toEqual([]);
    }
  });
});

describe("the shipped pairs", () => {
  it("are declared once each, and say why in a sentence of their own", () => {
    const names = pairs.map(({ first, last }) => [first, last].sort().join(" "));
    expect(new Set(names).size).toBe(pairs.length);
    expect(new Set(pairs.map(({ why }) => masked(why))).size).toBe(pairs.length);
    for (const { why } of pairs) expect(words(why), why).toBeGreaterThanOrEqual(8);
  });
});
