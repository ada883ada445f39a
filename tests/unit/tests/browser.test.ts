import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { candidates } from "../../support/browser.mjs";

it("takes the browser that was asked for, then what is installed, then Playwright's own", () => {
  const environment = { CHROME_PATH: "/mine/chrome", PATH: ["/usr/bin", "/snap/bin"].join(delimiter) };
  const found = candidates(environment, "/cache/playwright/chrome");
  expect(found[0]).toBe("/mine/chrome");
  expect(found.slice(1, 3)).toEqual([join("/usr/bin", "chromium"), join("/snap/bin", "chromium")]);
  expect(found).toContain(join("/usr/bin", "google-chrome-stable"));
  expect(found).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(found.at(-1)).toBe("/cache/playwright/chrome");
});

it("looks nowhere in an empty path", () => {
  expect(candidates({ PATH: "" }, "/own")).not.toContain("chromium");
  expect(candidates({}, "/own")).toContain("/own");
});
