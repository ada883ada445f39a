import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Lock = { packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }> };

/** The paths under which Node would find a package for whoever stands at `path`, nearest first. */
function placesFor(path: string, name: string): string[] {
  const homes = path.split("node_modules/").map((_, depth, parts) => parts.slice(0, depth + 1).join("node_modules/"));
  return [`${path}/node_modules/${name}`, ...homes.reverse().map((home) => `${home}node_modules/${name}`)];
}

/** Where the registry lacks the packages for other systems npm leaves them out, and `npm ci` then refuses the lock everywhere. */
it("package-lock.json names the packages for every system", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, wanted]) => {
      const found = placesFor(path, name).find((place) => place in packages);
      const fits = found && (!/^\d/.test(wanted) || packages[found]?.version === wanted);
      return fits ? [] : [`${name} ${wanted}, for ${path}`];
    }),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(300);
});
