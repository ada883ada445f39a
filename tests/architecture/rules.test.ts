import { describe, expect, it, test } from "vitest";
import { environmentReaders, frozenSettings, misplacedDirectives, tooLong } from "./contents";
import { forbiddenImports, serverOnlyLeaks, unguardedServerFiles } from "./layers";
import { parseModule } from "./module";
import { badNames, barrels, nounCycles, openDoors } from "./nouns";
import { forbiddenPackages } from "./packages";

// Each rule against small projects that break it, and their neighbours that do not: a checker is believed only when it has
// been seen to refuse.

const project = (files: Record<string, string>) =>
  Object.entries(files).map(([file, text]) => parseModule({ file, text }));
const one = (file: string, text: string) => project({ [file]: text });
const importing = (file: string, specifier: string) => one(file, `import { a } from "${specifier}";`);

describe("who may import whom", () => {
  test.each([
    ["app/page.tsx", "@/lib/db"],
    ["app/page.tsx", "@/lib/votes/mutations"],
    ["app/page.tsx", "@/server/edge/cache"],
    ["app/page.tsx", "@/tests/support/factories"],
    ["app/page.tsx", "@/prisma/seed/index"],
    ["app/page.tsx", "@/lib/generated/prisma/client"],
    ["app/api/v1/tools/route.ts", "@/lib/db"],
    ["components/tool/card.tsx", "@/lib/tools/queries"],
    ["components/tool/card.tsx", "@/lib/tools/cached"],
    ["components/tool/card.tsx", "@/lib/tools/mutations"],
    ["components/tool/card.tsx", "@/lib/db"],
    ["components/tool/card.tsx", "@/lib/env"],
    ["components/tool/card.tsx", "@/lib/auth/actor"],
    ["components/tool/card.tsx", "@/app/layout"],
    ["components/ui/button.tsx", "@/lib/tools/schema"],
    ["components/ui/button.tsx", "../tool/card"],
    ["components/layout/header.tsx", "../search/box"],
    ["lib/tools/schema.ts", "./queries"],
    ["lib/tools/schema.ts", "../db"],
    ["lib/tools/slug.ts", "./queries"],
    ["lib/tools/slug.ts", "../env"],
    ["lib/tools/queries.ts", "./mutations"],
    ["lib/tools/queries.ts", "./cached"],
    ["lib/tools/queries.ts", "./actions"],
    ["lib/tools/queries.ts", "../auth/actor"],
    ["lib/tools/cached.ts", "../db"],
    ["lib/tools/cached.ts", "../reviews/cached"],
    ["lib/votes/mutations.ts", "../tools/mutations"],
    ["lib/votes/mutations.ts", "../tools/cached"],
    ["lib/votes/mutations.ts", "./actions"],
    ["lib/votes/actions.ts", "./queries"],
    ["lib/votes/actions.ts", "../db"],
    ["lib/urls.ts", "./tools/slug"],
    ["lib/urls.ts", "./auth/actor"],
    ["lib/urls.ts", "../components/ui/button"],
    ["server/worker.ts", "@/lib/tools/cached"],
    ["server/worker.ts", "@/lib/votes/actions"],
    ["server/worker.ts", "@/app/layout"],
    ["prisma/seed/index.ts", "../../server/database/migrate"],
    ["next.config.ts", "./server/edge/csp"],
  ])("%s may not import %s", (file, specifier) => {
    expect(forbiddenImports(importing(file, specifier))).toHaveLength(1);
  });

  test.each([
    ["app/page.tsx", "@/components/tool/card"],
    ["app/page.tsx", "@/lib/tools/cached"],
    ["app/page.tsx", "@/lib/votes/actions"],
    ["app/page.tsx", "./my-vote"],
    ["app/page.tsx", "react"],
    ["app/api/v1/votes/route.ts", "@/lib/votes/mutations"],
    ["components/vote/button.tsx", "@/lib/votes/actions"],
    ["components/vote/button.tsx", "../ui/button"],
    ["components/ui/button.tsx", "@/lib/urls"],
    ["lib/tools/queries.ts", "../reviews/queries"],
    ["lib/votes/mutations.ts", "../tools/queries"],
    ["lib/votes/actions.ts", "../action"],
    ["lib/action.ts", "./auth/actor"],
    ["server/worker.ts", "@/lib/votes/mutations"],
    ["server/worker.ts", "@/prisma/seed/index"],
    ["prisma/seed/index.ts", "../../lib/tools/schema"],
    ["vitest.config.ts", "./tests/support/zone"],
    ["tests/unit/a.test.ts", "@/lib/db"],
  ])("%s may import %s", (file, specifier) => {
    expect(forbiddenImports(importing(file, specifier))).toEqual([]);
  });

  test.each([
    ["a type", `import type { A } from "@/lib/db";`],
    ["a type among values", `import { type A, b } from "@/lib/db";`],
    ["a whole module", `import "@/lib/db";`],
    ["a module when it runs", `const db = await import("@/lib/db");`],
    ["a module it hands on", `export { db } from "@/lib/db";`],
    ["a whole module it hands on", `export * from "../lib/db";`],
    ["a file by its full name", `import { db } from "../lib/db.ts";`],
  ])("sees the import of %s", (_, text) => {
    expect(forbiddenImports(one("app/page.tsx", text))).toHaveLength(1);
  });
});

describe("what only the server has", () => {
  it("is not reached from code that runs anywhere", () => {
    const log = { "lib/log.ts": `import "server-only"; export const log = 1;` };
    expect(
      serverOnlyLeaks(project({ ...log, "components/ui/a.tsx": `import { log } from "@/lib/log";` })),
    ).toHaveLength(1);
    expect(serverOnlyLeaks(project({ ...log, "lib/tools/slug.ts": `import { log } from "../log";` }))).toHaveLength(1);
    expect(serverOnlyLeaks(importing("lib/tools/schema.ts", "node:fs"))).toHaveLength(1);
    expect(serverOnlyLeaks(one("lib/tools/slug.ts", `import "server-only";`))).toHaveLength(1);
    const reader = { "lib/imports/rows.ts": `import { Readable } from "node:stream";` };
    expect(serverOnlyLeaks(project(reader))).toEqual([]);
    expect(
      serverOnlyLeaks(project({ ...reader, "components/ui/a.tsx": `import { rows } from "@/lib/imports/rows";` })),
    ).toHaveLength(1);
    expect(
      serverOnlyLeaks(project({ ...log, "lib/a.ts": `import "./log";`, "lib/tools/schema.ts": `import "../a";` })),
    ).toHaveLength(1);
    const door = { "lib/votes/actions.ts": `import { log } from "../log";` };
    expect(
      serverOnlyLeaks(project({ ...log, ...door, "components/vote/a.tsx": `import "@/lib/votes/actions";` })),
    ).toEqual([]);
    expect(serverOnlyLeaks(project({ ...log, "lib/tools/queries.ts": `import { log } from "../log";` }))).toEqual([]);
  });

  test.each(["lib/tools/queries.ts", "lib/tools/mutations.ts", "lib/tools/cached.ts", "lib/db.ts"])(
    "is marked so: %s",
    (file) => {
      expect(unguardedServerFiles(one(file, "export const a = 1;"))).toHaveLength(1);
      expect(unguardedServerFiles(one(file, `import { b } from "./b"; import "server-only";`))).toHaveLength(1);
      expect(unguardedServerFiles(one(file, `import "server-only"; import { b } from "./b";`))).toEqual([]);
    },
  );
});

describe("packages", () => {
  test.each([
    ["lib/tools/queries.ts", "next/headers"],
    ["lib/tools/mutations.ts", "next/navigation"],
    ["lib/tools/mutations.ts", "next/cache"],
    ["lib/tools/actions.ts", "next/cache"],
    ["server/worker.ts", "next/cache"],
    ["lib/tools/queries.ts", "pg"],
    ["app/page.tsx", "@prisma/client"],
  ])("%s may not import %s", (file, specifier) => {
    expect(forbiddenPackages(importing(file, specifier))).toHaveLength(1);
  });

  test.each([
    ["lib/cache.ts", "next/cache"],
    ["lib/tools/cached.ts", "next/cache"],
    ["app/page.tsx", "next/headers"],
    ["lib/db.ts", "pg"],
    ["server/database/migrate.ts", "pg"],
  ])("%s may import %s", (file, specifier) => {
    expect(forbiddenPackages(importing(file, specifier))).toEqual([]);
  });
});

describe("nouns", () => {
  it("form no circles, through types neither", () => {
    const circle = project({
      "lib/a/schema.ts": `import { b } from "../b/rule";`,
      "lib/b/rule.ts": `import type { C } from "../c/schema";`,
      "lib/c/schema.ts": `import { a } from "@/lib/a/schema";`,
    });
    expect(nounCycles(circle)).toEqual(["a → b → c → a"]);
    expect(nounCycles(circle.slice(0, 2))).toEqual([]);
  });

  test.each(["lib/tools/Slug.ts", "lib/tools/slug_of.ts", "lib/tools/parts/slug.ts", "lib/tools/slug.tsx"])(
    "name no file %s",
    (file) => {
      expect(badNames(one(file, ""))).toHaveLength(1);
    },
  );

  test.each(["lib/utils.ts", "lib/tools/helpers.ts", "lib/tools/index.ts", "components/ui/index.tsx", "lib/types.ts"])(
    "name no file %s",
    (file) => expect(badNames(one(file, ""))).toHaveLength(1),
  );

  test.each(["lib/tools/slug.ts", "lib/comparisons/like-for-like.ts", "lib/auth/actor.ts", "lib/rate-limit.ts"])(
    "may name a file %s",
    (file) => expect(badNames(one(file, ""))).toEqual([]),
  );

  it("have no barrels", () => {
    expect(barrels(one("lib/tools/all.ts", `export * from "./slug"; export { a } from "./schema";`))).toHaveLength(2);
    expect(barrels(one("lib/tools/slug.ts", "const a = 1; export { a };"))).toEqual([]);
  });
});

describe("actions", () => {
  const actions = (text: string) => openDoors(one("lib/votes/actions.ts", text));
  const head = `"use server"; import { action } from "../action";`;

  test.each([
    ["a function", `${head} export async function vote() {}`],
    ["an arrow", `${head} export const vote = async () => {};`],
    ["what another function made", `${head} export const vote = withUser({}, () => {});`],
    ["what is declared above", `${head} const vote = () => {}; export { vote };`],
    ["a default", `${head} export default action({}, () => {});`],
    ["what another file has", `${head} export { vote } from "./mutations";`],
    ["everything another file has", `${head} export * from "./mutations";`],
    ["an action() of its own", `"use server"; const action = (a) => a; export const vote = action(() => {});`],
    ["nothing that says it is the server's", `import { action } from "../action"; export const vote = action({});`],
  ])("may not export %s", (_, text) => expect(actions(text)).toHaveLength(1));

  it("export what action() made, and types", () => {
    expect(
      actions(`${head} export const vote = action({ can: "vote:cast" }, () => {}); export type A = string;`),
    ).toEqual([]);
  });
});

describe("the environment", () => {
  test.each([
    "process.env.PORT",
    `process["env"].PORT`,
    "const { env } = process;",
    "globalThis.process.env",
    "import.meta.env.PORT",
    `import { env } from "node:process";`,
    "const f = () => () => process.env;",
  ])("is read in lib/env.ts alone: %s", (text) => {
    expect(environmentReaders(one("lib/tools/queries.ts", text))).toHaveLength(1);
    expect(environmentReaders(one("app/page.tsx", text))).toHaveLength(1);
    expect(environmentReaders(one("server/edge/index.ts", text))).toHaveLength(1);
    expect(environmentReaders(one("lib/env.ts", text))).toEqual([]);
    expect(environmentReaders(one("server/start.mjs", text))).toEqual([]);
  });

  it("is not what other things called env are", () => {
    expect(
      environmentReaders(one("app/page.tsx", `import { env } from "@/lib/env"; env.PORT; config.env; process.exit();`)),
    ).toEqual([]);
  });

  it("freezes nothing into the build", () => {
    const text = `const key = "${["NEXT", "PUBLIC", "KEY"].join("_")}";`;
    expect(frozenSettings([{ file: "lib/env.ts", text }])).toHaveLength(1);
    expect(frozenSettings([{ file: "lib/env.ts", text: "const key = 1;" }])).toEqual([]);
  });
});

describe("directives", () => {
  test.each([
    ["lib/votes/queries.ts", `"use server";`],
    ["app/page.tsx", `export async function save() { "use server"; }`],
    ["lib/tools/queries.ts", `export async function a() { "use cache"; }`],
    ["app/page.tsx", `"use cache: remote";`],
    ["lib/tools/slug.ts", `"use client";`],
  ])("in %s there is no %s", (file, text) => expect(misplacedDirectives(one(file, text))).toHaveLength(1));

  test.each([
    ["lib/votes/actions.ts", `"use server";`],
    ["lib/tools/cached.ts", `export async function a() { "use cache"; }`],
    ["lib/cache.ts", `export async function today() { "use cache"; }`],
    ["components/vote/button.tsx", `"use client";`],
  ])("in %s there may be %s", (file, text) => expect(misplacedDirectives(one(file, text))).toEqual([]));
});

describe("length", () => {
  test.each([
    ["lib/tools/queries.ts", 300],
    ["app/(site)/page.tsx", 80],
    ["app/page.tsx", 80],
    ["tests/unit/a.test.ts", 300],
  ])("of %s ends at %i lines", (file, most) => {
    const lines = (count: number) => "a();\n".repeat(count);
    expect(tooLong(one(file, lines(most)))).toEqual([]);
    expect(tooLong(one(file, lines(most + 1)))).toHaveLength(1);
  });
});

it("does not pass over a file that it cannot read", () => {
  expect(() => one("lib/tools/slug.ts", "const = ;")).toThrow("lib/tools/slug.ts");
});
