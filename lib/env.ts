import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { z } from "zod";

/** Every setting there is. This is the only file that reads the environment. `.env.example` explains them to operators. */

const wholeNumber = /^\d+$/;
const port = z
  .string()
  .refine((text) => wholeNumber.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
    error: "must be a whole number from 1 to 65535, for example PORT=3000",
  })
  .transform(Number);

/** A limit: a whole number from 1 on. */
const limit = (name: string, usual: number) =>
  z
    .string()
    .refine((text) => wholeNumber.test(text) && Number(text) >= 1 && Number(text) <= 1_000_000, {
      error: `must be a whole number from 1 to 1000000, for example ${name}=${usual}`,
    })
    .transform(Number)
    .default(usual);

const words = (name: string, example: string, max: number) =>
  z
    .string()
    .max(max, { error: `must have at most ${max} characters, for example ${name}="${example}"` })
    .default(example);

const asUrl = (text: string) => (URL.canParse(text) ? new URL(text) : undefined);

const webAddress = z
  .string()
  .refine(
    (text) => {
      const url = asUrl(text);
      return url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash;
    },
    { error: "must be the site's public address without a path, for example APP_URL=https://tiebreak.example" },
  )
  .transform((text) => new URL(text).origin);

const postgresAddress = (name: string) =>
  z.string().refine((text) => /^postgres(ql)?:$/.test(asUrl(text)?.protocol ?? ""), {
    error: `must be the address of a Postgres database, for example ${name}=postgresql://user:password@host:5432/tiebreak`,
  });

/** Addresses and networks, or the names that proxy-addr knows: the machine itself, and private networks. */
const networks = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((parts) => parts.every(isNetwork), {
    error: "must list addresses or networks, for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8",
  });

function isNetwork(text: string): boolean {
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true;
  const [address = "", bits = "", ...more] = text.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address) as 0 | 4 | 6];
  return (
    more.length === 0 &&
    most > 0 &&
    (bits === "" ? !text.endsWith("/") : wholeNumber.test(bits) && Number(bits) <= most)
  );
}

const settings = z
  .object({
    PORT: port.default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, { error: "must be an address of this machine, for example HOST=127.0.0.1" })
      .default("0.0.0.0"),
    APP_URL: webAddress.optional(),
    DATABASE_URL: postgresAddress("DATABASE_URL").optional(),
    DATABASE_OWNER_URL: postgresAddress("DATABASE_OWNER_URL").optional(),
    DATA_DIR: z.string().default(".data"),
    SITE_NAME: words("SITE_NAME", "Tie|break", 40),
    SITE_TAGLINE: words("SITE_TAGLINE", "Which AI tool to ship with", 120),
    SHIP_WORD: words("SHIP_WORD", "Ship", 20),
    SKIP_WORD: words("SKIP_WORD", "Skip", 20),
    TRUSTED_PROXIES: networks.default([]),
    EDGE_CACHE: z.enum(["on", "off"], { error: "must be on or off, for example EDGE_CACHE=off" }).default("on"),
    EDGE_CACHE_MB: z
      .string()
      .refine((text) => wholeNumber.test(text) && Number(text) >= 16 && Number(text) <= 65536, {
        error: "must be a whole number of megabytes from 16 to 65536, for example EDGE_CACHE_MB=256",
      })
      .transform(Number)
      .default(256),
    // What the start tells the processes it starts; no operator sets them.
    INTERNAL_SECRET: z.string().optional(),
    NEXT_PORT: port.optional(),
    LISTEN_URL: z.string().optional(),
    VOTE_NEW_FREE: limit("VOTE_NEW_FREE", 20),
    VOTE_NEW_PROVED: limit("VOTE_NEW_PROVED", 100),
    VOTE_NEW_HELD: limit("VOTE_NEW_HELD", 200),
    VOTE_TOOL_DAY: limit("VOTE_TOOL_DAY", 5),
    VOTE_TOOL_MONTH: limit("VOTE_TOOL_MONTH", 20),
    VOTE_WIDE_TOOL_DAY: limit("VOTE_WIDE_TOOL_DAY", 30),
    VOTE_REVIEW_DAYS: limit("VOTE_REVIEW_DAYS", 14),
    SEED: z
      .enum(["real", "demo", "none"], { error: "must be real, demo or none, for example SEED=none" })
      .default("real"),
  })
  .refine((given) => given.DATABASE_URL || !given.DATABASE_OWNER_URL, {
    path: ["DATABASE_OWNER_URL"],
    error: "is set without DATABASE_URL: set both, or neither for the built-in database",
    when: () => true,
  })
  .transform((given) => ({ ...given, APP_URL: given.APP_URL ?? `http://localhost:${given.PORT}` }));

export type Env = z.output<typeof settings>;
type Raw = Record<string, string | undefined>;

/** Settings that may stand in a file instead (`NAME_FILE`), as container secrets do. */
const secrets = ["DATABASE_URL", "DATABASE_OWNER_URL"];

/** All problems at once, each a sentence that names the setting. Values are not repeated: they may hold passwords. */
export function parseEnv(raw: Raw): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value?.trim()));
  const problems: string[] = [];
  for (const name of secrets) {
    const file = given[`${name}_FILE`];
    if (!file) continue;
    if (given[name]) problems.push(`${name} and ${name}_FILE are both set: remove one of them.`);
    else
      try {
        given[name] = readFileSync(file, "utf8").trim();
      } catch {
        problems.push(`${name}_FILE names a file that cannot be read: ${file}`);
      }
  }
  const parsed = settings.safeParse(given);
  if (parsed.success && problems.length === 0) return { ok: true, env: parsed.data };
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`) ?? [];
  return { ok: false, problems: [...problems, ...wrong] };
}

let parsed: Env | undefined;

function read(): Env {
  const result = parseEnv(process.env);
  if (!result.ok) throw new Error(`The settings are not right. ${result.problems.join(" ")}`);
  return result.env;
}

/** The settings of this process, read when the first is asked for: importing this file needs none of them. */
export const env = new Proxy({} as Env, {
  get(_, name) {
    parsed ??= read();
    return parsed[name as keyof Env];
  },
});

/** True while `next build` renders: nobody reads what it renders, and there need be no database. */
export const isBuild = () => process.env.NEXT_PHASE === "phase-production-build";

/** True for `npm run dev`: what only developers look at is not there otherwise. */
export const isDevelopment = () => process.env.NODE_ENV === "development";

/** For the server's own commands: the settings they found out, for whatever they load afterwards. */
export function assumeEnv(found: Partial<Record<keyof Env, string>>) {
  Object.assign(process.env, found);
  parsed = undefined;
}

/** The environment for a child process. Undefined takes a variable away. */
export const childEnv = (changes: Raw = {}): Raw => ({ ...process.env, ...changes });
