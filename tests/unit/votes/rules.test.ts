import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { wilsonInterval } from "@/lib/reviews/interval";
import { admit, type Situation, tooManyChanges } from "@/lib/votes/hold";
import { toLedger } from "@/lib/votes/ledger";
import { byCommunity, rankByCommunity } from "@/lib/votes/ranking";
import { LIMITS } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { voteInput } from "@/lib/votes/vote-input";

const votes = (ship: number, skip: number, held = 0) => ({ ship, skip, held });

describe("what a tally may say", () => {
  test.each([
    [0, 0, "none"],
    [1, 0, "counts"],
    [2, 2, "counts"],
    [4, 1, "early"],
    [10, 9, "early"],
    [11, 9, "settled"],
    [500, 500, "settled"],
  ] as const)("%i ship and %i skip: %s", (ship, skip, stage) => {
    const community = communityOf(votes(ship, skip));
    expect(community.stage).toBe(stage);
    const isTold = stage === "early" || stage === "settled";
    expect(community.share).toBe(isTold ? ship / (ship + skip) : null);
    expect(community.interval).toEqual(isTold ? wilsonInterval(ship, ship + skip) : null);
  });

  it("is silent about votes under review, but for their number", () => {
    expect(communityOf(votes(1, 0, 100))).toEqual({ ...communityOf(votes(1, 0)), underReview: 100 });
  });
});

describe("the community's ranking", () => {
  const tool = (slug: string, ship: number, skip: number) => ({ slug, ship, skip });

  it("puts a proven share before a higher one of few", () => {
    const { ranked } = rankByCommunity([tool("few", 3, 0), tool("many", 90, 10), tool("even", 50, 50)]);
    expect(ranked.map(({ slug }) => slug)).toEqual(["many", "few", "even"]);
  });

  it("shows equal ranks as equal, in the order of their slugs, and goes on counting", () => {
    const { ranked } = rankByCommunity([tool("c", 1, 9), tool("b", 8, 2), tool("a", 8, 2)]);
    expect(ranked.map(({ slug, rank }) => [slug, rank])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
  });

  it("keeps tools without votes on a shelf of their own", () => {
    expect(rankByCommunity([tool("a", 0, 0), tool("b", 0, 1)])).toMatchObject({
      ranked: [{ slug: "b", rank: 1 }],
      unrated: [{ slug: "a" }],
    });
  });

  it("is one order of all tools: by lower bound, then count, then slug", () => {
    const many = fc.uniqueArray(
      fc.record({ slug: fc.string({ minLength: 1 }), ship: fc.nat(200), skip: fc.nat(200) }),
      { selector: ({ slug }) => slug },
    );
    const low = ({ ship, skip }: { ship: number; skip: number }) => wilsonInterval(ship, ship + skip).low;
    fc.assert(
      fc.property(many, (tools) => {
        const { ranked, unrated } = rankByCommunity(tools);
        expect(ranked.length + unrated.length).toBe(tools.length);
        for (const [index, tool] of ranked.entries()) {
          const next = ranked[index + 1];
          if (!next) continue;
          expect(low(tool)).toBeGreaterThanOrEqual(low(next));
          expect(byCommunity(tool, next)).toBeLessThan(0);
          expect(tool.rank).toBeLessThanOrEqual(next.rank);
        }
      }),
    );
  });

  it("rises with a ship and falls with a skip", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (ship, skip) => {
        const now = tool("a", ship, skip);
        expect(byCommunity(tool("a", ship + 1, skip), now)).toBeLessThan(0);
        if (ship > 0) expect(byCommunity(tool("a", ship, skip + 1), now)).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a visitor's vote", () => {
  const first: Situation = {
    rank: 1,
    proved: false,
    toolDay: 0,
    toolMonth: 0,
    wideToolDay: 0,
    ageSeconds: 0,
    tools: 0,
  };
  const decide = (given: Partial<Situation>) => {
    const admission = admit({ ...first, ...given }, LIMITS);
    return admission.do === "HOLD" ? admission.reason : admission.do;
  };

  test.each<[string, Partial<Situation>, string]>([
    ["the first of its network", {}, "COUNT"],
    ["by the 20th new voter of its network", { rank: 20 }, "COUNT"],
    ["by the 21st", { rank: 21 }, "PROVE"],
    ["by the 21st, who has paid", { rank: 21, proved: true }, "COUNT"],
    ["by the 100th", { rank: 100 }, "PROVE"],
    ["by the 101st", { rank: 101 }, "NETWORK_VOTERS"],
    ["by the 101st, who has paid", { rank: 101, proved: true }, "NETWORK_VOTERS"],
    ["by the 200th", { rank: 200 }, "NETWORK_VOTERS"],
    ["by the 201st", { rank: 201 }, "REFUSE"],
    ["from nowhere", { rank: null }, "NO_NETWORK"],
    ["the fifth of its network on a tool", { toolDay: 4, toolMonth: 4, wideToolDay: 4 }, "COUNT"],
    ["the sixth of its network on a tool", { toolDay: 5, toolMonth: 5, wideToolDay: 5 }, "NETWORK_TOOL_DAY"],
    ["the 20th of its network on a tool in a month", { toolMonth: 19 }, "COUNT"],
    ["the 21st of its network on a tool in a month", { toolMonth: 20 }, "NETWORK_TOOL_MONTH"],
    ["the 30th of the wider network on a tool", { wideToolDay: 29 }, "COUNT"],
    ["the 31st of the wider network on a tool", { wideToolDay: 30 }, "WIDE_NETWORK_TOOL"],
    ["on a third tool within seconds", { ageSeconds: 9, tools: 2 }, "COUNT"],
    ["on a fourth tool within seconds", { ageSeconds: 9, tools: 3 }, "PROVE"],
    ["on a fourth tool within seconds, paid for", { ageSeconds: 9, tools: 3, proved: true }, "COUNT"],
    ["on an eleventh tool within seconds", { ageSeconds: 9, tools: 10, proved: true }, "HASTE"],
    ["on an eleventh tool after a while", { ageSeconds: 11, tools: 10 }, "COUNT"],
  ])("%s: %s", (_, given, wanted) => expect(decide(given)).toBe(wanted));

  it("never fares better for more neighbours, and asks no proof of what is held anyway", () => {
    const order = ["COUNT", "PROVE", "HOLD", "REFUSE"];
    const count = fc.nat(300);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        count,
        fc.boolean(),
        (rank, toolDay, toolMonth, wideToolDay, more, proved) => {
          const vote: Situation = { ...first, rank: rank + 1, toolDay, toolMonth, wideToolDay, proved };
          const before = order.indexOf(admit(vote, LIMITS).do);
          for (const field of ["rank", "toolDay", "toolMonth", "wideToolDay"] as const) {
            const after = order.indexOf(admit({ ...vote, [field]: (vote[field] ?? 0) + more }, LIMITS).do);
            expect(after).toBeGreaterThanOrEqual(before);
          }
          if (admit(vote, LIMITS).do === "HOLD") expect(admit({ ...vote, proved: true }, LIMITS).do).toBe("HOLD");
        },
      ),
    );
  });
});

test.each([
  [{ tenMinutes: 59, day: 199, toolDay: 11 }, false],
  [{ tenMinutes: 60, day: 60, toolDay: 0 }, true],
  [{ tenMinutes: 0, day: 200, toolDay: 0 }, true],
  [{ tenMinutes: 0, day: 12, toolDay: 12 }, true],
])("changes %o are too many: %s", (made, wanted) => expect(tooManyChanges(made, LIMITS)).toBe(wanted));

describe("what the door takes", () => {
  it("is a choice in small letters, and nothing else", () => {
    expect(voteInput.parse({ tool: "a", choice: "ship" })).toEqual({ tool: "a", choice: "SHIP" });
    for (const choice of ["SHIP", "toggle", "", 1])
      expect(voteInput.safeParse({ tool: "a", choice }).success).toBe(false);
    expect(voteInput.safeParse({ tool: "", choice: "ship" }).success).toBe(false);
    expect(voteInput.safeParse({ tool: "a", choice: "none", seed: "1" }).success).toBe(false);
    expect(voteInput.safeParse({ tool: "a", choice: "none", proof: "x".repeat(4001) }).success).toBe(false);
  });
});

it("adds a ledger's rows up by day, newest first as they come", () => {
  const row = {
    day: "2026-11-25",
    kind: "VISITOR",
    reason: null,
    cast: 2,
    ship: 2,
    skip: 0,
    held: 0,
    rejected: 0,
    released: 0,
  } as const;
  expect(
    toLedger([
      row,
      { ...row, reason: "HASTE", ship: 0, held: 2 },
      { ...row, kind: "MEMBER", reason: "HASTE", ship: 0, held: 1, released: 1 },
      { ...row, day: "2026-11-24" },
    ]),
  ).toEqual([
    {
      day: "2026-11-25",
      visitors: { cast: 4, ship: 2, skip: 0 },
      members: { cast: 2, ship: 0, skip: 0 },
      held: { HASTE: 3 },
      rejected: {},
      released: 1,
    },
    {
      day: "2026-11-24",
      visitors: { cast: 2, ship: 2, skip: 0 },
      members: { cast: 0, ship: 0, skip: 0 },
      held: {},
      rejected: {},
      released: 0,
    },
  ]);
});
