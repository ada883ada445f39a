import { expect, test } from "vitest";
import { browseQuery } from "@/lib/directory/schema";
import { routes, urls } from "@/lib/urls";

test("the edge lets through every parameter that the filtered directory reads, and no other", () => {
  const { params } = routes.find(({ path }) => path === urls.browse) ?? { params: [] };
  expect([...params].sort()).toEqual(Object.keys(browseQuery.shape).sort());
});

test("pages know no parameter: what an address adds to them only a browser reads", () => {
  expect(routes.filter(({ kind, params }) => kind === "page" && params.length > 0)).toEqual([]);
});

test("every address that the site links to has a route", () => {
  const known = new Set(routes.map(({ path }) => path));
  const linked = Object.entries(urls).map(([name, url]) =>
    typeof url === "string" ? url : name === "take" ? urls.tool("*") : (url as (part: string) => string)("*"),
  );
  expect(linked.filter((path) => !known.has(path))).toEqual([]);
});
