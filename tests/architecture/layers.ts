import type { Module } from "./module";

/** Where a file stands, by its path alone. */
export type Layer =
  | "app"
  | "api"
  | "component"
  | "primitive"
  | "schema"
  | "rule"
  | "queries"
  | "cached"
  | "mutations"
  | "actions"
  | "auth"
  | "lib"
  | "env"
  | "db"
  | "generated"
  | "server"
  | "seed"
  | "tests"
  | "config";

const places: readonly (readonly [RegExp, Layer])[] = [
  [/^app\/api\//, "api"],
  [/^app\//, "app"],
  [/^components\/(ui|layout)\//, "primitive"],
  [/^components\//, "component"],
  [/^lib\/generated(\/|$)/, "generated"],
  [/^lib\/auth\//, "auth"],
  [/^lib\/db(\.|$)/, "db"],
  [/^lib\/env(\.|$)/, "env"],
  [/^lib\/[^/]+$/, "lib"],
  [/^lib\/[^/]+\/schema(\.|$)/, "schema"],
  [/^lib\/[^/]+\/queries(\.|$)/, "queries"],
  [/^lib\/[^/]+\/cached(\.|$)/, "cached"],
  [/^lib\/[^/]+\/mutations(\.|$)/, "mutations"],
  [/^lib\/[^/]+\/actions(\.|$)/, "actions"],
  [/^lib\//, "rule"],
  [/^server\//, "server"],
  [/^prisma\//, "seed"],
  [/^tests\//, "tests"],
];

export const layerOf = (file: string): Layer => places.find(([place]) => place.test(file))?.[1] ?? "config";

const page = [
  "app",
  "component",
  "primitive",
  "schema",
  "actions",
  "rule",
  "queries",
  "cached",
  "auth",
  "lib",
  "env",
] as const;
const write = ["db", "env", "lib", "generated", "schema", "rule", "queries", "mutations"] as const;

/** Who may import whom. `tests` may import anything; nothing else may import `app`, `server` or `tests`. */
const law: Record<Exclude<Layer, "tests" | "generated">, readonly Layer[]> = {
  app: page,
  api: [...page, "api", "mutations"],
  component: ["component", "primitive", "schema", "actions", "rule", "lib"],
  primitive: ["primitive", "lib"],
  schema: ["schema", "rule", "lib"],
  rule: ["schema", "rule", "lib"],
  queries: ["db", "env", "lib", "generated", "schema", "rule", "queries"],
  cached: ["env", "lib", "schema", "rule", "queries"],
  mutations: ["db", "env", "lib", "generated", "schema", "rule", "queries"],
  actions: ["mutations", "schema", "rule", "lib", "env"],
  auth: ["auth", "db", "env", "lib", "generated", "schema", "rule", "queries", "mutations"],
  lib: ["lib", "db", "env", "generated"],
  env: ["lib", "env"],
  db: ["env", "lib", "generated"],
  server: [...write, "auth", "server", "seed"],
  seed: [...write, "seed"],
  config: ["config", "lib", "env"],
};

/** The few imports that break the law on purpose, each with its reason. */
const exceptions: readonly { from: RegExp; to: RegExp; why: string }[] = [
  {
    from: /^lib\/action\.ts$/,
    to: /^lib\/auth\//,
    why: "the one way to declare an action asks who acts and whether they may",
  },
  { from: /^(vitest|playwright)\.config\.ts$/, to: /^tests\/support\//, why: "the tests' own configuration" },
];

export function forbiddenImports(modules: readonly Module[]): string[] {
  return modules.flatMap(({ file, imports }) => {
    const from = layerOf(file);
    if (from === "tests" || from === "generated") return [];
    return imports.flatMap(({ target }) => {
      if (target === undefined) return [];
      const to = layerOf(target);
      const excused = exceptions.some((each) => each.from.test(file) && each.to.test(target));
      return law[from].includes(to) || excused ? [] : [`${file} (${from}) imports ${target} (${to})`];
    });
  });
}

/** Code that the browser runs as well, or may. */
const anywhere: readonly Layer[] = ["component", "primitive", "schema"];

/**
 * Code that runs anywhere and reaches, directly or through others, what only the server has. A rule may need Node, for
 * instance to read a stream, as long as no component reaches it; what is marked as the server's it may not import.
 */
export function serverOnlyLeaks(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [withoutExtension(module.file), module]));
  const marked = (path: string | undefined) => startsServerOnly(byPath.get(path ?? ""));

  function wayToServer({ file, imports }: Module, passed: readonly string[] = []): string[] | undefined {
    for (const { specifier, target, typeOnly } of imports) {
      if (typeOnly || passed.includes(file)) continue;
      if (/^(node:|server-only$)/.test(specifier) || marked(target)) return [file, specifier];
      // What an action needs stays on the server: the browser gets its address alone.
      const next = target && layerOf(target) !== "actions" ? byPath.get(target) : undefined;
      const way = next && wayToServer(next, [...passed, file]);
      if (way) return [file, ...way];
    }
    return undefined;
  }

  return modules.flatMap((module) => {
    const layer = layerOf(module.file);
    const direct =
      layer === "rule" && module.imports.some(({ target, specifier }) => marked(target) || specifier === "server-only");
    const way = anywhere.includes(layer) || direct ? wayToServer(module) : undefined;
    return way ? [`what runs anywhere reaches what only the server has: ${way.join(" → ")}`] : [];
  });
}

const guarded: readonly Layer[] = ["queries", "mutations", "cached", "db"];

export const unguardedServerFiles = (modules: readonly Module[]): string[] =>
  modules
    .filter((module) => guarded.includes(layerOf(module.file)) && !startsServerOnly(module))
    .map(({ file }) => `${file} does not start with import "server-only"`);

const startsServerOnly = (module: Module | undefined) => module?.firstImport === "server-only";
const withoutExtension = (file: string) => file.replace(/(\/index)?\.[^./]+$/, "");
