import type { Locator } from "@playwright/test";
import { expect, test } from "../support/test";

const TWO = "/compare/claude-opus-4-8-vs-gpt-5-5";
const FOUR = `${TWO}-vs-gemini-3-1-pro-preview-vs-kimi-k2-6`;

test.beforeEach(({ page }) => page.emulateMedia({ media: "print", colorScheme: "dark" }));

const style = (locator: Locator, property: string, pseudo?: string) =>
  locator.evaluate(
    (element, [name = "", part]) => getComputedStyle(element, part).getPropertyValue(name),
    [property, pseudo],
  );

test("paper is light in a dark theme, the chosen one too", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("theme", "dark"));
  await page.goto(TWO);
  expect(await style(page.locator("body"), "background-color")).toBe("rgb(255, 255, 255)");
  expect(await style(page.locator("body"), "color-scheme")).toBe("light");
});

for (const address of ["/", "/tools", "/tools/claude-opus-4-8", TWO, FOUR]) {
  test(`nothing of ${address} that can only be clicked is printed`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const role of ["navigation", "button", "slider", "checkbox", "radio", "textbox", "combobox"] as const) {
      await expect(page.getByRole(role)).toHaveCount(0);
    }
    for (const row of await page.locator("tbody tr").all()) {
      const folded = (await row.locator("[data-column]").count()) > 0 && address === FOUR;
      expect(await style(row, "break-inside")).toBe(folded ? "auto" : "avoid");
    }
  });
}

test("a table's head is repeated on every sheet, and stamps and bars keep their fill", async ({ page }) => {
  await page.goto(TWO);
  const heads = page.locator("thead");
  expect(await heads.count()).toBeGreaterThanOrEqual(3);
  for (const head of await heads.all()) {
    expect(await style(head, "display")).toBe("table-header-group");
    expect(await style(head.locator("th").last(), "position")).toBe("static");
  }
  for (const filled of [page.locator(".stamp__word").first(), page.locator(".f-ship").first()]) {
    expect(await style(filled, "print-color-adjust")).toBe("exact");
  }
});

test("a source prints its address, beside a fact and under a take", async ({ page }) => {
  await page.goto(TWO);
  const fact = page.locator('.prov a[href^="http"]').first();
  expect(await style(fact, "content", "::after")).toBe(`"${await fact.getAttribute("href")}"`);
  const take = page.locator('.take__foot a[href^="http"]').first();
  expect(await style(take, "content", "::after")).toContain(await take.getAttribute("href"));
  await expect(take).toBeVisible();
});

test("takes that take turns on a screen all stand on paper, each with the name of its tool", async ({ page }) => {
  await page.goto(FOUR);
  const takes = page.locator(".take-switch .take");
  expect(await takes.count()).toBeGreaterThan(15);
  for (const take of await takes.all()) await expect(take.locator(".take__who")).toBeVisible();
});

test("a comparison fits the width of a sheet", async ({ page }) => {
  for (const [address, width] of [
    [TWO, 703],
    [FOUR, 1031],
  ] as const) {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
