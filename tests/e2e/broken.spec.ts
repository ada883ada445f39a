import { expectAccessible, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";

// Runs alone, after all others: it takes a table away from the site that they share.

test("a page that cannot be made says so and what to do, and comes back when its cause is gone", async ({
  page,
  database,
  allow,
}) => {
  allow(/^500 GET .*\/tools\/o3-mini/);
  allow(/^console: /);
  await database.query("ALTER TABLE tool_slug RENAME TO tool_slug_away");
  try {
    const answer = await page.goto("/tools/o3-mini");
    expect(answer?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1, name: "This page could not be made" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("quote ");
    await expect(page.getByRole("main")).not.toContainText("tool_slug");
    await inEveryLook(page, () => expectAccessible(page));
  } finally {
    await database.query("ALTER TABLE tool_slug_away RENAME TO tool_slug");
  }
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "o3-mini" })).toBeVisible();
});
