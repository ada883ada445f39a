import { layerOf } from "./layers";
import type { Module } from "./module";

const nounOf = (path: string) => /^lib\/(?!generated\/|auth\/)([^/]+)\//.exec(path)?.[1];

const kebab = /^lib\/[^/]+\/[a-z0-9]+(-[a-z0-9]+)*\.ts$/;
const saysNothing = /(^|\/)(index|utils?|helpers?|common|misc|shared|types|constants)\.[a-z]+$/;

/** A noun holds schema, queries, cached, mutations, actions and rules with a name of their own; folders in it would hide them. */
export const badNames = (modules: readonly Module[]): string[] =>
  modules.flatMap(({ file }) => [
    ...(nounOf(file) && !kebab.test(file) ? [`${file}: a noun's file is lib/<noun>/<kebab-case>.ts`] : []),
    ...(/^(lib|components)\//.test(file) && saysNothing.test(file)
      ? [`${file}: the name says nothing of what is in it`]
      : []),
  ]);

/** Hands on what other files export, so that nobody sees who needs what. */
export const barrels = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ file }) =>
      ["app", "components", "lib", "server", "prisma"].some((folder) => file.startsWith(`${folder}/`)),
    )
    .flatMap(({ file, reexports }) => reexports.map((from) => `${file} hands on what ${from} exports`));

/** Circles of nouns, types included: two nouns that need each other are one, or a third is missing. */
export function nounCycles(modules: readonly Module[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const { file, imports } of modules) {
    const from = nounOf(file);
    if (!from) continue;
    for (const { target } of imports) {
      const to = target && nounOf(target);
      if (to && to !== from) needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
  }
  const circles = [...needs.keys()].flatMap((noun) => pathsBack(noun, [noun], needs));
  // Each circle is found once from every noun in it: the one that starts with its first name stands for all.
  return circles.filter(([first = "", ...rest]) => rest.every((noun) => noun >= first)).map((path) => path.join(" → "));
}

function pathsBack(
  start: string,
  path: readonly string[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): string[][] {
  return [...(needs.get(path.at(-1) ?? "") ?? [])].flatMap((next) => {
    if (next === start) return [[...path, next]];
    return path.includes(next) ? [] : pathsBack(start, [...path, next], needs);
  });
}

/** An action is a public address. One that `action()` did not make has no actor, no permission and no limit. */
export const openDoors = (modules: readonly Module[]): string[] =>
  modules
    .filter(({ file }) => layerOf(file) === "actions")
    .flatMap(({ file, directives, exports, imports }) => [
      ...(directives[0] === "use server" ? [] : [`${file} does not start with "use server"`]),
      ...exports
        .filter(({ madeBy }) => madeBy !== "action")
        .map(({ name }) => `${file} exports ${name}, not made by action()`),
      ...(exports.length > 0 && !imports.some(({ target }) => target === "lib/action")
        ? [`${file} does not take action() from lib/action`]
        : []),
    ]);
