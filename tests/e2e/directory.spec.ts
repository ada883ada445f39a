import { expectAccessible, expectNoSidewaysScroll, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";

const pages = {
  "the directory, filtered": "/browse?verdict=ship&must=tool-calling&sort=price",
  "a search that finds nothing": "/browse?q=zzzzzz&human=1",
  "all categories": "/categories",
  "a category of models": "/categories/coding-models",
};

for (const [name, address] of Object.entries(pages)) {
  test(`${name} is sound in both themes, wide and narrow`, async ({ page }) => {
    expect((await page.goto(address))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await inEveryLook(page, async () => {
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
    await page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(page);
  });
}

test("the directory's pages show every published tool once", async ({ page, database }) => {
  const { rows } = await database.query("SELECT slug FROM tool WHERE status = 'PUBLISHED'");
  const seen: string[] = [];
  await page.goto("/tools");
  for (let left = 30; left > 0; left -= 1) {
    const boxes = page.getByRole("checkbox", { name: /^Compare / });
    seen.push(...(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))));
    const next = page.getByRole("link", { name: "Next page" });
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForLoadState();
  }
  expect(seen.length).toBe(rows.length);
  expect(new Set(seen)).toEqual(new Set(rows.map(({ slug }) => slug)));
});

test("the directory is one table, with a header for every row and column", async ({ page }) => {
  await page.goto("/tools");
  const table = page.getByRole("table", { name: "Tools, sorted by panel median, highest first" });
  await expect(table.getByRole("columnheader", { name: "Median" })).toHaveAttribute("aria-sort", "descending");
  await expect(table.getByRole("rowheader", { name: /^SmolVLM 2\.5/ })).toHaveCount(1);
  await expect(table.getByRole("row", { name: /SmolVLM 2\.5/ })).toContainText("Ship");
  await expect(table.getByRole("img", { name: /^Builder 88 ship; Skeptic 82 ship/ })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: /^Too few takes to rank/ })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`filters narrow, say what is set and can be taken away, ${how}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/tools");
    await page.getByRole("checkbox", { name: /^Open weights/ }).check();
    await page.getByRole("checkbox", { name: /^Tool calling/ }).check();
    await page.getByLabel("Sort by").selectOption("Name");
    await page.getByRole("button", { name: "Show tools" }).click();
    await expect(page).toHaveURL(/\/browse\?.*openWeights=1/);
    await expect(page.getByRole("table", { name: "Tools, sorted by name" })).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /^Open weights/ })).toBeChecked();

    const chips = page.getByRole("list", { name: "Filters that are set" });
    await expect(chips.getByRole("link")).toHaveText([
      "Open weightsRemove filter",
      "Must have: Tool callingRemove filter",
    ]);
    await chips.getByRole("link", { name: /Tool calling/ }).click();
    await expect(page).toHaveURL("/browse?openWeights=1&sort=name");
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page).toHaveURL("/tools");
    await context.close();
  });

  test(`ticked tools are compared, ${how}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/tools");
    await page.getByRole("checkbox", { name: "Compare SmolVLM 2.5" }).check();
    await page.getByRole("checkbox", { name: "Compare OpenRouter Model Fusion" }).check();
    const tray = page.getByRole("region", { name: "Compare tray" });
    await tray.getByRole("button", { name: /^Compare/ }).click();
    await expect(page).toHaveURL("/compare/smolvlm-2-5-vs-openrouter-model-fusion");
    await context.close();
  });
}

test("the tray counts what is ticked, lets go of it, and holds six", async ({ page }) => {
  await page.goto("/tools");
  const tray = page.getByRole("region", { name: "Compare tray" });
  const boxes = page.getByRole("checkbox", { name: /^Compare / });
  await boxes.first().press("Space");
  await expect(tray.getByText("Tick one more.")).toBeVisible();
  for (let i = 1; i < 7; i += 1) await boxes.nth(i).click();
  await expect(tray.getByRole("button", { name: "Compare 6" })).toBeVisible();
  await expect(tray.getByText("A comparison holds six tools.")).toBeVisible();
  await expect(boxes.nth(6)).not.toBeChecked();
  await tray
    .getByRole("button", { name: /^Remove / })
    .first()
    .press("Enter");
  await expect(tray.getByRole("button", { name: "Compare 5" })).toBeVisible();
  await expect(boxes.first()).toBeFocused();
});

test("what is ticked survives paging, filters, sorts and a reload, and is compared in the order of ticking", async ({
  page,
}) => {
  const tray = page.getByRole("region", { name: "Compare tray" });
  const box = (name: string) => page.getByRole("checkbox", { name: `Compare ${name}`, exact: true });
  await page.goto("/tools");
  await box("SmolVLM 2.5").press("Space");
  await page.getByRole("link", { name: "Next page" }).press("Enter");
  await expect(page).toHaveURL(/after=/);
  await expect(tray.getByText("SmolVLM 2.5")).toBeVisible();

  await page.goto("/browse?verdict=mixed&sort=name");
  await box("Claude Haiku 4.5").press("Space");
  await page.reload();
  await page.goto("/categories/flagship-models");
  await box("GPT-5.5").press("Space");
  await expect(tray.getByRole("listitem")).toHaveText([/SmolVLM 2\.5/, /Claude Haiku 4\.5/, /GPT-5\.5/]);

  // One that is not on this page: where focus was is gone, so it goes to what is left to do.
  await tray.getByRole("button", { name: "Remove SmolVLM 2.5" }).press("Enter");
  await expect(tray.getByRole("button", { name: "Compare 2" })).toBeFocused();
  await page.goto("/tools");
  await expect(box("SmolVLM 2.5")).not.toBeChecked();
  await expect(box("GPT-5.5")).toBeChecked();

  await page.goto("/browse?q=zzzzzz");
  await tray.getByRole("button", { name: "Compare 2" }).press("Enter");
  await expect(page).toHaveURL("/compare/claude-haiku-4-5-vs-gpt-5-5");
  await page.goBack();
  await expect(tray.getByRole("listitem")).toHaveCount(2);
});

test("what is kept of the ticks is no more than the tab's, and nonsense in its place is nothing", async ({ page }) => {
  await page.goto("/tools");
  await page.evaluate(() =>
    sessionStorage.setItem("picks", '[{"slug": 5}, null, {"slug": "gpt-5-5", "name": "GPT-5.5"}]'),
  );
  await page.reload();
  const tray = page.getByRole("region", { name: "Compare tray" });
  await expect(tray.getByRole("listitem")).toHaveText([/GPT-5\.5/]);
  await page.evaluate(() => sessionStorage.setItem("picks", "{"));
  await page.goto("/browse?q=gpt-5.5");
  await expect(tray.getByText("Tick two to six tools to compare")).toBeVisible();
});

test("the tray belongs to the page in sight, not to one that was left", async ({ page }) => {
  await page.goto("/tools/gpt-5-5");
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "Flagship models" }).click();
  await page.getByRole("checkbox", { name: "Compare GPT-5.5", exact: true }).check();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Tools" }).click();
  await expect(page).toHaveURL("/tools");
  await expect(page.getByRole("checkbox", { name: "Compare GPT-5.5", exact: true })).toBeChecked();
  await page.getByRole("checkbox", { name: "Compare SmolVLM 2.5" }).check();
  await page.getByRole("region", { name: "Compare tray" }).getByRole("button", { name: "Compare 2" }).click();
  await expect(page).toHaveURL("/compare/gpt-5-5-vs-smolvlm-2-5");
});

test("an empty result names the filter that removes most and drops it", async ({ page }) => {
  await page.goto("/browse?verdict=ship&human=1");
  await expect(page.getByText("No tool passes all of these filters.")).toBeVisible();
  await page.getByRole("link", { name: "Drop “Human takes only”" }).click();
  await expect(page).toHaveURL("/browse?verdict=ship");
  await expect(page.getByRole("row", { name: /SmolVLM 2\.5/ })).toBeVisible();
});

test("whatever an address says, the directory answers", async ({ request }) => {
  for (const query of [
    "q=%00%ff",
    "after=zzz&sort=__proto__",
    "category=__proto__&must=toString",
    "q=a&q=b&page=9",
    "verdict[]=ship",
  ]) {
    const answer = await request.get(`/browse?${query}`);
    expect(answer.status(), query).toBe(200);
    expect(await answer.text()).toContain("noindex");
    expect(answer.headers()["set-cookie"]).toBeUndefined();
  }
});

test("on a phone the filters fold away, and open with a key", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/browse?verdict=ship");
  const search = page.getByRole("form", { name: "Filters" }).getByLabel("Name or maker");
  await expect(search).toBeHidden();
  await page.getByText("Filters, 1 set").press("Enter");
  await expect(search).toBeVisible();
});

test("a category ranks its tools, and says in a table what its picture shows", async ({ page }) => {
  await page.goto("/categories");
  await page.getByRole("link", { name: "Coding models" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Coding models" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Coding models, sorted by panel median, highest first" })).toBeVisible();
  await page.getByText("The same as a table").press("Enter");
  const table = page.getByRole("table", { name: "Input price and context window, cheapest first" });
  await expect(table.getByRole("row", { name: /GPT-5\.3 Codex \$/ })).toContainText("400,000");
});

test("a category's odd spelling leaves for the clean one, and an unknown one is missing", async ({ page, allow }) => {
  allow(/^404 GET .*\/categories\/nowhere$/);
  await page.goto("/categories/Coding%20Models");
  await expect(page).toHaveURL("/categories/coding-models");
  expect((await page.goto("/categories/nowhere"))?.status()).toBe(404);
  await expect(page.getByText("nowhere is not on file.")).toBeVisible();
});
