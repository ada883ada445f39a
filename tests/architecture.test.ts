import { describe, expect, it } from "vitest";
import { environmentReaders, frozenSettings, misplacedDirectives, tooLong } from "./architecture/contents";
import { forbiddenImports, layerOf, serverOnlyLeaks, unguardedServerFiles } from "./architecture/layers";
import { parseModule } from "./architecture/module";
import { badNames, barrels, nounCycles, openDoors } from "./architecture/nouns";
import { forbiddenPackages } from "./architecture/packages";
import { readSources } from "./architecture/sources";

const sources = readSources();
const modules = sources.filter(({ file }) => !file.endsWith(".css")).map(parseModule);

describe("the checker", () => {
  it("has read the project: a rule that looks at nothing always holds", () => {
    const layers = new Set(modules.map(({ file }) => layerOf(file)));
    const mustExist = [
      "app",
      "component",
      "primitive",
      "schema",
      "rule",
      "queries",
      "cached",
      "lib",
      "env",
      "db",
      "server",
      "tests",
    ];
    expect([...layers]).toEqual(expect.arrayContaining(mustExist));
    expect(modules.length).toBeGreaterThan(60);
    const imports = modules.flatMap((module) => module.imports);
    expect(imports.length).toBeGreaterThan(2 * modules.length);
    const known = new Set(sources.map(({ file }) => file.replace(/(\/index)?\.[^./]+$/, "")));
    const unknown = imports.flatMap(({ target }) =>
      target && !known.has(target) && layerOf(target) !== "generated" && !/\.(css|json)$/.test(target) ? [target] : [],
    );
    expect(unknown).toEqual([]);
  });
});

describe("the project", () => {
  it("imports in one direction", () => expect(forbiddenImports(modules)).toEqual([]));
  it("keeps what is the server's out of code that runs anywhere", () => expect(serverOnlyLeaks(modules)).toEqual([]));
  it("marks what is the server's", () => expect(unguardedServerFiles(modules)).toEqual([]));
  it("takes each package in its place", () => expect(forbiddenPackages(modules)).toEqual([]));
  it("has no circles of nouns", () => expect(nounCycles(modules)).toEqual([]));
  it("names files after what is in them", () => expect(badNames(modules)).toEqual([]));
  it("has no barrels", () => expect(barrels(modules)).toEqual([]));
  it("makes every action with action()", () => expect(openDoors(modules)).toEqual([]));
  it("reads the environment in one place", () => expect(environmentReaders(modules)).toEqual([]));
  it("freezes no setting into the build", () => expect(frozenSettings(sources)).toEqual([]));
  it("uses each directive in its place", () => expect(misplacedDirectives(modules)).toEqual([]));
  it("has no long files", () => {
    const stylesheets = sources.filter(({ file }) => file.endsWith(".css"));
    const lengths = stylesheets.map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }));
    expect(tooLong([...modules, ...lengths])).toEqual([]);
  });
});
