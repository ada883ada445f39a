import { afterAll, describe, expect, it, test } from "vitest";
import { watchVotes } from "@/lib/integrity/mutations";
import { networkOf } from "@/lib/voters/network";
import { castVote } from "@/lib/votes/mutations";
import { tallies } from "@/lib/votes/queries";
import { NO_PROOF_POSSIBLE, type Wish } from "@/lib/votes/schema";
import { arrivals, random } from "../../support/arrivals";
import { type Comer, crowd, farApart } from "../../support/crowd";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { letPass } from "../../support/voters";

const { owner } = await testDatabase();

const minutes = (n: number) => n * 60_000;
const rows: string[][] = [];
afterAll(() => {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
});

/** The crowd comes, the watch looks. Answers what counts afterwards, and what each vote met with at first. */
async function come(name: string, comers: Comer[], given = {}) {
  const { slug } = await createTool(owner);
  const { outcomes } = await crowd(owner, castVote, slug, comers, given);
  const { held, flagged } = await watchVotes();
  const tally = (await tallies([slug]))[slug];
  const counted = (tally?.ship ?? 0) + (tally?.skip ?? 0);
  rows.push([name, `${comers.length} tried`, `${counted} counted`, `${tally?.held ?? 0} held`]);
  return { slug, outcomes, held, flagged, counted };
}

const ship = (address: string, agoMs: number): Comer => ({ address, agoMs, choice: "SHIP" });
const oneAfterAnother = (count: number, everyMs: number, address: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => ship(address(n), (count - n) * everyMs));

describe("an attack", () => {
  it("that drops its cookie gains five votes on a tool", async () => {
    const attack = await come(
      "cookie dropping, one address",
      oneAfterAnother(250, 1000, () => "198.51.100.7"),
    );
    expect(attack.counted).toBe(5);
    expect(attack.outcomes).toEqual({ COUNTED: 5, HELD: 195, TOO_MANY_VOTERS: 50 });
  });

  it("that drops its cookie on many tools pays for each voter from the 21st on, and gains nothing without", async () => {
    const gained: Record<string, number> = {};
    for (const proof of [undefined, NO_PROOF_POSSIBLE]) {
      for (let n = 0; n < 30; n++) {
        const { slug } = await createTool(owner);
        const address = proof ? "198.51.101.9" : "198.51.102.9";
        const { outcomes } = await crowd(owner, castVote, slug, [ship(address, 0)], proof ? { proof } : {});
        for (const [name, count] of Object.entries(outcomes)) gained[name] = (gained[name] ?? 0) + count;
      }
    }
    expect(gained).toEqual({ COUNTED: 40, PROOF_NEEDED: 10, HELD: 10 });
  });

  it("that comes back every day gains twenty votes on a tool in thirty days", async () => {
    const { slug } = await createTool(owner);
    let tried = 0;
    for (let day = 0; day < 29; day++) {
      await crowd(
        owner,
        castVote,
        slug,
        oneAfterAnother(8, 1000, () => "198.51.103.7"),
      );
      tried += 8;
      await letPass(owner, "1 day");
    }
    const counted = (await tallies([slug]))[slug]?.ship;
    rows.push(["cookie dropping, 29 days", `${tried} tried`, `${counted} counted`, ""]);
    expect(counted).toBe(20);
  });

  it("from 10,000 addresses of one /64 gains five", async () => {
    const addresses = Array.from(
      { length: 10_000 },
      (_, n) => `2001:db8:7:1:${n.toString(16)}::${((n * 7) % 65_536).toString(16)}`,
    );
    expect(new Set(addresses.map((address) => networkOf(address)?.narrow)).size).toBe(1);
    const some = addresses.filter((_, n) => process.env.PROVE || n % 40 === 0);
    const attack = await come(
      "addresses of one /64",
      oneAfterAnother(some.length, 100, (n) => some[n] ?? ""),
    );
    expect(attack.counted).toBe(5);
  });

  it("from every /64 of a /48 gains thirty", async () => {
    const address = (n: number) => `2001:db8:8:${n.toString(16)}::1`;
    const attack = await come("200 networks of one /48", oneAfterAnother(200, minutes(7), address));
    expect(attack.outcomes).toEqual({ COUNTED: 30, HELD: 170 });
    expect(attack.counted).toBeLessThanOrEqual(30);
  });

  it("in a burst from everywhere is set aside whole", async () => {
    const attack = await come("burst, 300 addresses in 20 minutes", oneAfterAnother(300, 4000, farApart));
    expect(attack).toMatchObject({ held: 300, counted: 0 });
  });

  it("that drips in from everywhere like a clock is set aside whole", async () => {
    const attack = await come("drip, one every 12 minutes for a day", oneAfterAnother(119, minutes(12), farApart));
    expect(attack).toMatchObject({ held: 119, counted: 0 });
  });

  it("from a handful of networks loses what they gave", async () => {
    const chance = random(7);
    const away = arrivals(60, minutes(1300), chance);
    const address = (n: number) => (n % 2 ? farApart(n) : `203.0.${n % 3}.${10 + n}`);
    const attack = await come(
      "half of 60 from three /24",
      away.map((agoMs, n) => ship(address(n), agoMs)),
    );
    expect(attack.held).toBeGreaterThanOrEqual(30);
    expect(attack.counted).toBeLessThanOrEqual(30);
  });
});

describe("people who come in numbers", () => {
  const chance = random(42);
  /** `shipShare`: of a hundred, so many ship. */
  const people = (
    count: number,
    withinMs: number,
    shipShare: number,
    given: (n: number) => Partial<Comer> = () => ({}),
  ) =>
    arrivals(count, withinMs, chance).map((agoMs, n): Comer => {
      const choice: Wish = chance() * 100 < shipShare ? "SHIP" : "SKIP";
      return { agoMs, address: farApart(n), choice, ...given(n) };
    });

  test.each<[string, Comer[], { held: number; flagged: number }]>([
    ["readers of a newsletter, three in four ship", people(150, minutes(180), 75), { held: 0, flagged: 0 }],
    [
      "readers of a news site, two in three ship",
      people(300, minutes(360), 66, () => ({ referrer: "news.example.com" })),
      { held: 0, flagged: 0 },
    ],
    [
      "friends of the maker over a day, nearly all ship",
      people(120, minutes(1400), 96, (n) => (n % 10 < 8 ? { referrer: "maker.example.com" } : {})),
      { held: 0, flagged: 1 },
    ],
    ["a day of many, two in three ship", people(200, minutes(1400), 66), { held: 0, flagged: 0 }],
  ])("%s: nothing is held", async (name, comers, wanted) => {
    const spike = await come(name, comers);
    expect(spike).toMatchObject({ ...wanted, counted: comers.length });
  });

  // What the limit costs: it cannot tell a school from an attacker. Signing in, or an editor, makes these votes count.
  it("sixty people behind one address: five count, the others are held, none is lost", async () => {
    const comers = people(60, minutes(30), 66, () => ({ address: "192.0.2.1" }));
    const spike = await come("sixty people behind one address", comers);
    expect(spike.outcomes).toEqual({ COUNTED: 5, HELD: 55 });
    expect(spike).toMatchObject({ counted: 5, held: 0 });
  });
});
