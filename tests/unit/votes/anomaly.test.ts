import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findAnomalies, SHAPES, type Usual, type WatchedVote } from "@/lib/integrity/anomaly";
import { arrivals, random } from "../../support/arrivals";

const now = Date.UTC(2026, 10, 25, 12);
const minutes = (n: number) => n * 60_000;
const calm: Usual = { perHour: 1, newcomers: { mean: 0.5, deviation: 0.05 } };

/** Votes of people: at random moments, from networks of their own, two in three ship, who vote on other tools as well. */
function people(
  count: number,
  withinMs: number,
  given: (n: number) => Partial<WatchedVote> = () => ({}),
): WatchedVote[] {
  const chance = random(count);
  return arrivals(count, withinMs, chance).map((before, n) => ({
    voter: n + 1,
    at: now - before,
    choice: n % 3 === 0 ? "SKIP" : "SHIP",
    network: `network ${n}`,
    since: now - minutes(60 * 24 * 9),
    tools: 4,
    referrer: null,
    ...given(n),
  }));
}
const found = (votes: WatchedVote[], usual = calm) => findAnomalies(votes, usual, now).map(({ reason }) => reason);
const oneWay = (percent: number) => (n: number) => ({
  choice: n % 100 < percent ? ("SHIP" as const) : ("SKIP" as const),
});

test.each<[string, WatchedVote[], Usual, string[]]>([
  ["a day of people", people(200, minutes(1440)), calm, []],
  ["an hour of people of two minds", people(200, minutes(60)), calm, []],
  ["a rush of one mind", people(100, minutes(50), oneWay(80)), calm, ["ANOMALY_RATE"]],
  ["a rush of nearly one mind", people(100, minutes(50), oneWay(79)), calm, []],
  ["what is a rush elsewhere, where it is usual", people(100, minutes(50), oneWay(90)), { ...calm, perHour: 20 }, []],
  ["19 votes of one mind", people(19, minutes(50), oneWay(100)), calm, []],
  [
    "newcomers who come for one vote",
    people(100, minutes(1440), (n) => (n < 70 ? { tools: 1, since: now - minutes(1440) } : {})).map((vote) =>
      vote.tools === 1 ? { ...vote, since: vote.at } : vote,
    ),
    calm,
    ["ANOMALY_NEWCOMERS"],
  ],
  [
    "newcomers, on a site where most are",
    people(100, minutes(1440), () => ({ tools: 1 })).map((vote) => ({ ...vote, since: vote.at })),
    { ...calm, newcomers: { mean: 0.9, deviation: 0.05 } },
    [],
  ],
  [
    "newcomers, on a site too young to know what is usual",
    people(100, minutes(1440), () => ({ tools: 1 })).map((vote) => ({ ...vote, since: vote.at })),
    { ...calm, newcomers: null },
    [],
  ],
  [
    "three networks with a third of the votes",
    people(100, minutes(1440), (n) => (n < 33 ? { network: `n${n % 3}` } : {})),
    calm,
    ["ANOMALY_NETWORKS"],
  ],
  ["three networks with less", people(100, minutes(1440), (n) => (n < 27 ? { network: `n${n % 3}` } : {})), calm, []],
  ["many members, who have no network", people(100, minutes(1440), () => ({ network: null })), calm, []],
  ["a vote every ten minutes", people(100, 0, (n) => ({ at: now - minutes(10 * n) })), calm, ["ANOMALY_CADENCE"]],
  ["all of them in one moment", people(40, 0, () => ({ at: now })), { ...calm, perHour: 99 }, []],
  [
    "readers of one page, of one mind",
    people(100, minutes(1440), (n) => ({ ...oneWay(90)(n), referrer: n < 61 ? "example.com" : null })),
    calm,
    ["ANOMALY_REFERRER"],
  ],
  [
    "readers of one page, of two minds",
    people(100, minutes(1440), (n) => ({ ...oneWay(80)(n), referrer: "example.com" })),
    calm,
    [],
  ],
  [
    "votes of the day before",
    people(100, minutes(50), oneWay(100)).map((vote) => ({ ...vote, at: vote.at - minutes(1441) })),
    calm,
    [],
  ],
])("%s: %3$j", (_, votes, usual, wanted) => expect(found(votes, usual)).toEqual(wanted));

describe("what is found", () => {
  it("is about the votes that make the shape, and no others", () => {
    const rush = findAnomalies(people(100, minutes(50), oneWay(85)), calm, now)[0];
    expect(rush?.votes.map(({ choice }) => choice)).toEqual(Array(85).fill("SHIP"));
    const networks = findAnomalies(
      people(100, minutes(1440), (n) => (n < 40 ? { network: "one" } : {})),
      calm,
      now,
    )[0];
    expect(networks?.votes.filter(({ network }) => network === "one")).toHaveLength(40);
    expect(networks?.votes).toHaveLength(42);
  });

  it("is held, but for readers of one page: a person has to look at those", () => {
    const flagged = findAnomalies(
      people(100, minutes(1440), (n) => ({ ...oneWay(95)(n), referrer: "a.example" })),
      calm,
      now,
    );
    expect(flagged).toMatchObject([{ reason: "ANOMALY_REFERRER", flagOnly: true }]);
  });

  it("never depends on the order the votes are read in", () => {
    const votes = people(60, minutes(50), oneWay(90));
    fc.assert(
      fc.property(fc.shuffledSubarray(votes, { minLength: votes.length }), (shuffled) => {
        expect(found(shuffled)).toEqual(found(votes));
      }),
    );
  });

  it("is nothing below the least number of votes, whatever they are", () => {
    const vote = fc.record({
      voter: fc.nat(),
      at: fc.integer({ min: now - minutes(1440), max: now }),
      choice: fc.constantFrom("SHIP" as const, "SKIP" as const),
      network: fc.constantFrom("one", "two", null),
      since: fc.constant(now),
      tools: fc.constant(1),
      referrer: fc.constantFrom("a.example", null),
    });
    fc.assert(
      fc.property(fc.array(vote, { maxLength: SHAPES.least - 1 }), (votes) => {
        expect(found(votes)).toEqual([]);
      }),
    );
  });
});
