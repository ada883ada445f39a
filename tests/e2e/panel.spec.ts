import { expectAccessible, expectNoSidewaysScroll, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";

const pages = {
  "the panel": { address: "/panel", title: "The panel" },
  "a reviewer": { address: "/panel/builder", title: "Builder" },
  "the method": { address: "/methodology", title: "Method" },
  "the corrections": { address: "/corrections", title: "Corrections" },
  "the site itself": { address: "/about", title: /^About / },
  privacy: { address: "/privacy", title: "Privacy" },
};

for (const [name, { address, title }] of Object.entries(pages)) {
  test(`the page on ${name} is sound in both themes, wide and narrow`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()["set-cookie"]).toBeUndefined();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await inEveryLook(page, async () => {
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}

test("the panel lists its five lenses in their order, each leading to a page with its takes", async ({ page }) => {
  await page.goto("/panel");
  const table = page.getByRole("table", { name: "The panel" });
  await expect(table.getByRole("rowheader")).toHaveText(["Builder", "Skeptic", "Futurist", "Founder", "Creator"]);
  await table.getByRole("link", { name: "Skeptic" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Skeptic" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Scores", "Agreement", "Takes"]);
  await page.getByRole("link", { name: "OpenRouter Model Fusion" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "OpenRouter Model Fusion" })).toBeVisible();
});

test("the agreement of two reviewers reads the same from both sides, and a diagonal says nothing", async ({ page }) => {
  await page.goto("/panel");
  const rows = page.getByRole("table", { name: /equal verdicts/ }).getByRole("row");
  const cells = await Promise.all([1, 2, 3, 4, 5].map((row) => rows.nth(row).getByRole("cell").allInnerTexts()));
  for (const [i, row] of cells.entries()) {
    for (const [j, cell] of row.entries()) expect(cell).toBe(i === j ? "" : cells[j]?.[i]);
  }
});

test("an unknown reviewer is a whole page that says so", async ({ page, allow }) => {
  allow(/^404 GET .*\/panel\/nobody$/);
  const answer = await page.goto("/panel/nobody");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "No such reviewer" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("nobody");
  await page.getByRole("main").getByRole("link", { name: "Creator" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Creator" })).toBeVisible();
});

test("the method's contents lead to its rules, with the keyboard too", async ({ page }) => {
  await page.goto("/methodology");
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Like for like" }).press("Enter");
  await expect(page).toHaveURL(/#like-for-like$/);
  await expect(page.getByRole("heading", { name: "Like for like" })).toBeInViewport();
  await expect(page.getByRole("main")).toContainText("On the 3 reviewers who judged both: 3–0 against 2–1.");
});

test("a page that is not there offers a search, and its field is labelled", async ({ page, allow }) => {
  allow(/^404 GET .*\/no\/such\/page$/);
  await page.goto("/no/such/page");
  await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  const field = page.getByRole("searchbox", { name: "Look for a tool" });
  await expect(field).toHaveAccessibleDescription("Its name or its maker.");
  await inEveryLook(page, async () => {
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
  await field.fill("gemini");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/browse\?q=gemini$/);
});

test("the style guide is for developers alone", async ({ request }) => {
  const answer = await request.get("/styleguide");
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain("Nothing here is real");
});
