import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { networkOf } from "@/lib/voters/network";
import { networkKey, networkKeys } from "@/lib/voters/network-key";
import { missingSalts } from "@/lib/voters/salts";
import { type NetworkSalt, periodStart, SALT_LIFE } from "@/lib/voters/schema";

describe("the network of an address", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"],
    ["::ffff:203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"],
    ["::FFFF:cb00:7107", "203.0.113.7/32", "203.0.113.0/24"],
    ["0:0:0:0:0:ffff:203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"],
    ["2001:DB8:1:2::", "2001:db8:1:2::/64", "2001:db8:1::/48"],
    ["2001:db8::1", "2001:db8:0:0::/64", "2001:db8:0::/48"],
    ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0::/48"],
    ["::1", "0:0:0:0::/64", "0:0:0::/48"],
    ["::", "0:0:0:0::/64", "0:0:0::/48"],
  ])("%s is in %s and in %s", (address, narrow, wide) => expect(networkOf(address)).toEqual({ narrow, wide }));

  test.each([
    "",
    "unknown",
    "localhost",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.256",
    "01.2.3.4",
    "1.2.3.4:80",
    "[::1]",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8:9",
    "12345::",
    "::ffff:1.2.3.256",
    "1.2.3.4::",
    "2001:db8::1%a%b",
    "203.0.113.7, 10.0.0.1",
    " 203.0.113.7",
  ])("%j is none", (address) => expect(networkOf(address)).toBeNull());

  it("of two IPv4 addresses is the same only if they are the same, mapped or not", () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), (one, other) => {
        expect(networkOf(`::ffff:${one}`)).toEqual(networkOf(one));
        expect(networkOf(one)?.narrow === networkOf(other)?.narrow).toBe(one === other);
      }),
    );
  });

  it("of all the addresses of an IPv6 /64 is one, and of another /64 another", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), groups(4), (net, a, b, otherNet) => {
        const address = (prefix: string[], host: string[]) => networkOf([...prefix, ...host].join(":"));
        expect(address(net, a)).toEqual(address(net, b));
        if (net.join() !== otherNet.join()) expect(address(net, a)?.narrow).not.toBe(address(otherNet, a)?.narrow);
      }),
    );
  });

  it("is found for every address that is one", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        expect(networkOf(address)).not.toBeNull();
      }),
    );
  });
});

describe("a network's key", () => {
  const salt = (id: number, purpose: "DAY" | "MONTH", fill: number): NetworkSalt => ({
    id,
    purpose,
    secret: Buffer.alloc(32, fill),
    startsAt: new Date(0),
  });
  const network = { narrow: "203.0.113.7/32", wide: "203.0.113.0/24" };

  it("begins with its salt's number, and tells networks and salts apart", () => {
    const key = networkKey(salt(7, "DAY", 1), network.narrow);
    expect(key).toHaveLength(20);
    expect(key.readInt32BE()).toBe(7);
    expect(networkKey(salt(7, "DAY", 1), network.narrow)).toEqual(key);
    expect(networkKey(salt(7, "DAY", 2), network.narrow)).not.toEqual(key);
    expect(networkKey(salt(7, "DAY", 1), "203.0.113.8/32")).not.toEqual(key);
  });

  it("is stored with the newest salt and looked for with all that live", () => {
    const keys = networkKeys([salt(3, "DAY", 3), salt(4, "MONTH", 4), salt(1, "DAY", 1)], network);
    expect(keys.lately.narrowDay.map((key) => key.readInt32BE())).toEqual([3, 1]);
    expect(keys.now.narrowDay).toEqual(keys.lately.narrowDay[0]);
    expect(keys.now.narrowMonth.readInt32BE()).toBe(4);
    expect(keys.now.wideDay).not.toEqual(keys.now.narrowDay);
    expect(() => networkKeys([salt(3, "DAY", 3)], network)).toThrow("there is none");
  });
});

describe("salts", () => {
  const now = new Date("2026-11-25T13:00:00Z");

  it("are made for the period of each purpose that has none, and live as long as promised", () => {
    const added = missingSalts([], now);
    expect(added.purposes).toEqual(["DAY", "MONTH"]);
    expect(added.startsAt[0]).toEqual(new Date("2026-11-25T00:00:00Z"));
    expect(added.dropAt[0]).toEqual(new Date("2026-11-27T00:00:00Z"));
    expect(added.secrets.map((secret) => secret.length)).toEqual([32, 32]);
    expect(added.secrets[0]).not.toEqual(added.secrets[1]);
    const days = (from?: Date, to?: Date) => ((to?.getTime() ?? 0) - (from?.getTime() ?? 0)) / 86_400_000;
    expect(days(added.startsAt[1], added.dropAt[1])).toBe(35);
    const living = added.purposes.map((purpose, n) => ({ purpose, startsAt: added.startsAt[n] ?? now }));
    expect(missingSalts(living, now).purposes).toEqual([]);
    expect(missingSalts(living, new Date("2026-11-26T00:00:00Z")).purposes).toContain("DAY");
  });

  it("outlive the window that limits look back through, whenever they were last used", () => {
    const windows = { DAY: 1, MONTH: 30 };
    for (const purpose of ["DAY", "MONTH"] as const) {
      const { useMs, keepMs } = SALT_LIFE[purpose];
      expect(keepMs - useMs).toBeGreaterThanOrEqual(windows[purpose] * 86_400_000);
    }
  });

  it("have periods that every instance agrees on", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
        const start = periodStart(date, SALT_LIFE.MONTH.useMs);
        expect(start.getTime()).toBeLessThanOrEqual(date.getTime());
        expect(date.getTime() - start.getTime()).toBeLessThan(SALT_LIFE.MONTH.useMs);
        expect(periodStart(start, SALT_LIFE.MONTH.useMs)).toEqual(start);
      }),
    );
  });
});
