import { readFileSync } from "node:fs";
import { routes } from "../../lib/urls";
import { expect, test } from "../support/test";

// What the build made of the routes, against what the edge takes them for.

const read = (name: string) => JSON.parse(readFileSync(`.next/${name}`, "utf8"));
/** What the framework and development have besides. */
const others = ["/_global-error", "/_not-found", "/styleguide"];
const paths = (kind?: string) =>
  routes
    .filter((route) => !kind || route.kind === kind)
    .map(({ path }) => path)
    .sort();
const withStar = (path: string) => path.replace(/\[\w+\]/g, "*");

test("every route is known to the edge, and the edge knows no other", () => {
  const built = Object.values<string>(read("app-path-routes-manifest.json")).filter((path) => !others.includes(path));
  expect(built.map(withStar).sort()).toEqual(paths());
});

test("every page is static, whole, and never made for one visitor; what is live is not", () => {
  type Route = { response: string; compute: string; _isEnsureStaticPage?: boolean };
  const { routes: fixed, dynamicRoutes } = read("prerender-manifest.json") as Record<string, Record<string, Route>>;
  const isStatic = ({ response, compute }: Route) => response === "complete" && compute === "static";
  const whole = Object.entries(fixed ?? {}).filter(
    ([path, route]) => isStatic(route) && !others.includes(path) && !path.split("/").includes("_"),
  );
  const ensured = Object.entries(dynamicRoutes ?? {}).filter(([, route]) => route._isEnsureStaticPage);
  expect([...whole, ...ensured].map(([path]) => withStar(path)).sort()).toEqual(paths("page"));
});
