import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { assumeEnv, childEnv, env, isBuild, parseEnv } from "@/lib/env";

const problemsOf = (raw: Record<string, string>) => {
  const result = parseEnv(raw);
  return result.ok ? [] : result.problems;
};
const settingsOf = (raw: Record<string, string>) => {
  const result = parseEnv(raw);
  if (!result.ok) throw new Error(result.problems.join());
  return result.env;
};

it("needs no settings at all", () => {
  expect(settingsOf({})).toEqual({
    PORT: 3000,
    HOST: "0.0.0.0",
    APP_URL: "http://localhost:3000",
    DATA_DIR: ".data",
    SITE_NAME: "Tie|break",
    SITE_TAGLINE: "Which AI tool to ship with",
    SHIP_WORD: "Ship",
    SKIP_WORD: "Skip",
    TRUSTED_PROXIES: [],
    EDGE_CACHE: "on",
    EDGE_CACHE_MB: 256,
    VOTE_NEW_FREE: 20,
    VOTE_NEW_PROVED: 100,
    VOTE_NEW_HELD: 200,
    VOTE_TOOL_DAY: 5,
    VOTE_TOOL_MONTH: 20,
    VOTE_WIDE_TOOL_DAY: 30,
    VOTE_REVIEW_DAYS: 14,
    SEED: "real",
  });
});

it("reads the proxies whose word is taken, and refuses what is no address", () => {
  const { TRUSTED_PROXIES } = settingsOf({ TRUSTED_PROXIES: "loopback, 10.0.0.0/8,::1 , 2001:db8::/32" });
  expect(TRUSTED_PROXIES).toEqual(["loopback", "10.0.0.0/8", "::1", "2001:db8::/32"]);
  for (const wrong of ["everyone", "10.0.0.0/33", "10.0.0/8", "10.0.0.1/", "::/129", "10.0.0.1/8/8", "10.0.0.1/-1"]) {
    const read = parseEnv({ TRUSTED_PROXIES: wrong });
    expect(read.ok ? [] : read.problems).toEqual([
      "TRUSTED_PROXIES must list addresses or networks, for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8.",
    ]);
  }
});

it("takes an empty setting for none, and does not mind settings it does not know", () => {
  expect(settingsOf({ PORT: "", SITE_NAME: "  ", APP_URL: "", DATABASE_URL: "", LANG: "C" })).toEqual(settingsOf({}));
});

it("builds the public address from the port, and takes one without its closing slash", () => {
  expect(settingsOf({ PORT: "8080" }).APP_URL).toBe("http://localhost:8080");
  expect(settingsOf({ APP_URL: "https://tiebreak.example/" }).APP_URL).toBe("https://tiebreak.example");
});

it("lists every problem at once, each with an example", () => {
  const problems = problemsOf({
    PORT: "abc",
    HOST: "http://here",
    APP_URL: "tiebreak.example",
    DATABASE_URL: "mysql://somewhere/tiebreak",
    SHIP_WORD: "x".repeat(21),
    SEED: "fake",
  });
  expect(problems).toHaveLength(6);
  for (const name of ["PORT", "HOST", "APP_URL", "DATABASE_URL", "SHIP_WORD", "SEED"]) {
    expect(
      problems.filter((problem) => problem.startsWith(`${name} must`) && problem.includes(`${name}=`)),
    ).toHaveLength(1);
  }
});

test.each([["0"], ["65536"], ["-1"], ["80.5"], ["3000x"]])("refuses the port %s", (port) =>
  expect(problemsOf({ PORT: port })).toHaveLength(1),
);

test.each([["0"], ["-5"], ["2.5"], ["many"], ["1000001"]])("refuses the limit %s", (limit) =>
  expect(problemsOf({ VOTE_TOOL_DAY: limit })).toHaveLength(1),
);

test.each([["https://tiebreak.example/tools"], ["ftp://tiebreak.example"], ["https://tiebreak.example/?a=1"]])(
  "refuses the public address %s",
  (address) => expect(problemsOf({ APP_URL: address })).toHaveLength(1),
);

it("never repeats what a setting holds: it may be a password", () => {
  const problems = problemsOf({ DATABASE_URL: "mysql://me:hunter2@db", DATABASE_OWNER_URL: "hunter2" });
  expect(problems).toHaveLength(2);
  expect(problems.join()).not.toContain("hunter2");
});

it("refuses an owner without a database, also beside other problems", () => {
  const owner = "postgresql://owner@db/tiebreak";
  expect(problemsOf({ DATABASE_OWNER_URL: owner })).toHaveLength(1);
  expect(problemsOf({ DATABASE_OWNER_URL: owner, PORT: "x" })).toHaveLength(2);
});

describe("a secret in a file", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tiebreak-env-"));
    writeFileSync(join(folder, "url"), "postgresql://app:s3cret@db/tiebreak\n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is read, without the line's end", () => {
    expect(settingsOf({ DATABASE_URL_FILE: join(folder, "url") }).DATABASE_URL).toBe(
      "postgresql://app:s3cret@db/tiebreak",
    );
  });

  it("must be readable, and stand alone", () => {
    const problems = problemsOf({
      DATABASE_URL_FILE: join(folder, "url"),
      DATABASE_URL: "postgresql://db/tiebreak",
      DATABASE_OWNER_URL_FILE: join(folder, "missing"),
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("DATABASE_URL and DATABASE_URL_FILE are both set");
    expect(problems[1]).toContain("DATABASE_OWNER_URL_FILE names a file that cannot be read");
  });
});

describe("the settings of the process", () => {
  it("are read when the first is asked for", () => {
    vi.stubEnv("SITE_NAME", "Elsewhere");
    assumeEnv({});
    expect(env.SITE_NAME).toBe("Elsewhere");
  });

  it("can be set by a command for what it loads afterwards", () => {
    vi.stubEnv("DATABASE_URL", "");
    assumeEnv({ DATABASE_URL: "postgresql://db/found" });
    expect(env.DATABASE_URL).toBe("postgresql://db/found");
  });

  it("say in one message what is wrong with them", () => {
    vi.stubEnv("PORT", "x");
    vi.stubEnv("SEED", "y");
    assumeEnv({});
    expect(() => env.SITE_NAME).toThrow(/PORT must .* SEED must /);
  });

  it("reach a child process, without what was taken away", () => {
    vi.stubEnv("SITE_NAME", "Elsewhere");
    expect(childEnv({ PORT: "1" })).toMatchObject({ SITE_NAME: "Elsewhere", PORT: "1" });
    expect(childEnv({ SITE_NAME: undefined }).SITE_NAME).toBeUndefined();
  });

  it("tell a build from a running site", () => {
    expect(isBuild()).toBe(false);
    vi.stubEnv("NEXT_PHASE", "phase-production-build");
    expect(isBuild()).toBe(true);
  });
});

it("are explained in .env.example, which works as it is", async () => {
  const { readFileSync } = await import("node:fs");
  const text = readFileSync(".env.example", "utf8");
  const shown = [...text.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value?.replaceAll('"', "")]);
  const given = Object.fromEntries(shown.filter(([name]) => !name?.startsWith("DATABASE")));
  expect(settingsOf(given)).toEqual(settingsOf({}));
  const known = Object.keys(settingsOf({ DATABASE_URL: "postgres://a/b", DATABASE_OWNER_URL: "postgres://a/b" }));
  expect(shown.map(([name]) => name).sort()).toEqual(known.sort());
  expect(text).not.toMatch(/^[^#\n]/m);
});
