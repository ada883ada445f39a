import { type Layer, layerOf } from "./layers";
import type { Module } from "./module";

/** Packages that only some places may import. */
const limits: readonly { packages: RegExp; allowed: (file: string, layer: Layer) => boolean; why: string }[] = [
  {
    packages: /^next\/cache$/,
    allowed: (file, layer) => file === "lib/cache.ts" || ["app", "api", "cached"].includes(layer),
    why: "caching is the business of lib/cache.ts, cached.ts and app/",
  },
  {
    packages: /^next\/(headers|navigation)$/,
    allowed: (file, layer) =>
      file === "lib/action.ts" || ["app", "api", "auth", "component", "primitive", "actions"].includes(layer),
    why: "what is below the door never reads the request",
  },
  {
    packages: /^(pg|pg-pool|@prisma\/.*)$/,
    // An import is one long transaction with the owner's rights, on a connection of its own.
    allowed: (file, layer) => file === "lib/imports/mutations.ts" || ["db", "server", "seed", "config"].includes(layer),
    why: "lib/db.ts opens the connections",
  },
];

export function forbiddenPackages(modules: readonly Module[]): string[] {
  return modules
    .filter(({ file }) => layerOf(file) !== "tests")
    .flatMap(({ file, imports }) =>
      imports.flatMap(({ specifier, typeOnly }) =>
        limits
          .filter(({ packages, allowed }) => !typeOnly && packages.test(specifier) && !allowed(file, layerOf(file)))
          .map(({ why }) => `${file} imports ${specifier}: ${why}`),
      ),
    );
}
