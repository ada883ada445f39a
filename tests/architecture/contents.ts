import { layerOf } from "./layers";
import type { Module } from "./module";
import type { Source } from "./sources";

const MAX_LINES = 300;
const MAX_PAGE_LINES = 80;

export const tooLong = (modules: readonly Pick<Module, "file" | "lines">[]): string[] =>
  modules.flatMap(({ file, lines }) => {
    const most = /^app\/(.*\/)?page\.tsx$/.test(file) ? MAX_PAGE_LINES : MAX_LINES;
    return lines > most ? [`${file} has ${lines} lines, ${most} at most`] : [];
  });

const mayReadEnvironment = /^(lib\/env\.ts|server\/start[^/]*\.mjs|tests\/.*|(next|playwright|vitest)\.config\.ts)$/;

export const environmentReaders = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ file, readsEnvironment }) => readsEnvironment && !mayReadEnvironment.test(file))
    .map(({ file }) => `${file} reads the environment: lib/env.ts does, for everyone`);

// Written apart, so that this file passes its own rule.
const PUBLIC_PREFIX = ["NEXT", "PUBLIC", ""].join("_");

/** Such a variable is frozen into the build: one build could not serve two sites. */
export const frozenSettings = (sources: readonly Source[]): string[] =>
  sources.filter(({ text }) => text.includes(PUBLIC_PREFIX)).map(({ file }) => `${file} mentions ${PUBLIC_PREFIX}*`);

/** Each directive opens a door of its own kind; outside of these places it does something else than it seems to. */
const placesOf: Record<string, (file: string) => boolean> = {
  "use server": (file) => layerOf(file) === "actions",
  "use cache": (file) => layerOf(file) === "cached" || file === "lib/cache.ts",
  "use client": (file) => /^(app|components)\//.test(file),
};

export const misplacedDirectives = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ file, directives }) =>
    directives
      .filter((directive) => directive.startsWith("use ") && directive !== "use strict")
      .filter((directive) => !placesOf[directive.split(":")[0] ?? ""]?.(file))
      .map((directive) => `${file} says "${directive}"`),
  );
