import type { Locator } from "@playwright/test";
import { expect, test } from "../support/test";

const pair = "/compare/smolvlm-2-5-vs-openrouter-model-fusion";

test("the captured pair has everything that its page had, and says how sure it is", async ({ page }) => {
  await page.goto(pair);
  await expect(page).toHaveTitle(/^SmolVLM 2\.5 vs OpenRouter Model Fusion/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("SmolVLM 2.5 vs OpenRouter Model Fusion");
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText("Compare");

  const column = page.getByRole("region", { name: "OpenRouter Model Fusion", exact: true });
  await expect(column).toContainText("3 of 4 ship");
  await expect(column).toContainText("75%, 95% interval 30% to 95%");
  await expect(column).toContainText("80, range 45 to 80");
  await expect(column).toContainText("Divided, 45 to 80");
  await expect(column).toContainText("No community votes yet");
  await expect(column).toContainText("Paid");

  const headline = page.getByRole("region", { name: /^On the 3 reviewers who judged both: 3–0 against 2–1/ });
  await expect(headline).toContainText("SmolVLM 2.5 leads by 16.7 points");
  await expect(headline).toContainText("Builder, Skeptic and Futurist");
  await expect(page.getByText("Not substitutes")).toBeVisible();
  await expect(page.getByText("AI-written").first()).toBeVisible();
});

test("the decision table is a table with a header for every row and column", async ({ page }) => {
  await page.goto(pair);
  const table = page.getByRole("table", { name: /^Facts about/ });
  const row = (name: string | RegExp) => table.getByRole("row", { name });
  await expect(table.getByRole("columnheader")).toContainText(["Row", "SmolVLM 2.5", "OpenRouter Model Fusion"]);
  for (const label of ["Panel verdict", "Community", "Pricing", "Best for", "Category"]) {
    await expect(table.getByRole("rowheader", { name: label })).toHaveCount(1);
  }
  await expect(row("Panel verdict")).toContainText("Too close to call");
  await expect(row("Panel verdict").getByRole("cell")).toContainText([
    "Ship · 4 ship / 0 skip",
    "Ship · 3 ship / 1 skip",
  ]);
  await expect(row("Pricing").getByRole("cell").first()).toContainText("Free");
  await expect(table.getByText("source not recorded").first()).toBeVisible();
});

test("scores and takes stand beside one another, with the gaps named", async ({ page }) => {
  await page.goto(pair);
  const scores = {
    Builder: ["Ship 88", "80"],
    Skeptic: ["Ship 82", "45"],
    Futurist: ["Ship 85", "80"],
    Founder: ["Ship 78", "No panel take"],
    Creator: ["No panel take", "80"],
  };
  const chart = page.getByRole("table", { name: /^Reviewer scores/ });
  for (const [reviewer, cells] of Object.entries(scores)) {
    await expect(chart.getByRole("row", { name: reviewer }).getByRole("cell")).toContainText(cells);
  }
  await expect(chart.getByRole("row", { name: "Skeptic" })).toContainText("37 points to SmolVLM 2.5");
  const takes = page.getByRole("table", { name: /^Takes of each reviewer/ });
  await expect(takes.getByRole("row", { name: "Founder" }).getByRole("cell").nth(1)).toContainText("No panel take");
});

test("only differences hides what is alike, by keyboard, and the address keeps it", async ({ page }) => {
  await page.goto(pair);
  const rows = page.locator("#facts tbody tr:visible");
  const category = page.getByRole("rowheader", { name: "Category" });
  await expect(category).toBeVisible();
  const all = await rows.count();
  await page.getByRole("checkbox", { name: "Only differences" }).press("Space");
  await expect(category).toBeHidden();
  expect(await rows.count()).toBeLessThan(all);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Only differences" })).toBeChecked();
  await expect(category).toBeHidden();
});

test("weighing the lenses moves the means, says what flips the lead, and the address keeps it", async ({ page }) => {
  await page.goto("/compare/gpt-5-5-vs-claude-opus-4-8-vs-gemini-3-1-pro-preview");
  const outcome = page.locator(".outcome");
  await expect(outcome).toContainText("GPT-5.5 is ahead at 69.8, before Claude Opus 4.8 at 68.8");
  await expect(outcome).toContainText("Setting the Builder to ×0 puts Claude Opus 4.8 ahead");
  const builder = page.getByRole("slider", { name: "Weight of the Builder" });
  await builder.press("ArrowLeft");
  await expect(outcome).toContainText("Claude Opus 4.8 is ahead");
  await expect(builder).toHaveAttribute("aria-valuetext", "0 of 3");
  await page.reload();
  await expect(outcome).toContainText("Claude Opus 4.8 is ahead");
  await page.getByRole("button", { name: "Equal weights" }).press("Enter");
  await expect(outcome).toContainText("GPT-5.5 is ahead");
  expect(new URL(page.url()).search).toBe("");
});

test("tools are added, moved and removed by plain links and a form", async ({ page }) => {
  await page.goto(pair);
  await page.getByRole("link", { name: "Move SmolVLM 2.5 right" }).press("Enter");
  await expect(page).toHaveURL("/compare/openrouter-model-fusion-vs-smolvlm-2-5");
  await page.locator("summary:visible", { hasText: "Add a tool" }).press("Enter");
  await page.locator("input:visible[name=tool]").fill("gpt-5");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/compare/openrouter-model-fusion-vs-smolvlm-2-5-vs-gpt-5");
  await page.getByRole("link", { name: "Remove SmolVLM 2.5" }).press("Enter");
  await expect(page).toHaveURL("/compare/openrouter-model-fusion-vs-gpt-5");
});

test("on a phone a take opens from its first two sentences; on wider screens and on paper it stands whole", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/tools/claude-opus-4-8");
  const take = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Skeptic" }) });
  const last = take.getByText("wait for outside runs");
  await expect(take.getByText("all the proof recorded here")).toBeVisible();
  await expect(last).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(last).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await expect(last).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(last).toBeVisible();
  await expect(take.getByText("Read the whole take")).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  await take.getByText("Read the whole take").click();
  await expect(last).toBeVisible();
});

test("the table is copied as it is shown, as Markdown and as CSV", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(pair);
  await page.getByRole("checkbox", { name: "Only differences" }).check();
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.getByText("Markdown copied")).toBeVisible();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toMatch(/^## SmolVLM 2\.5 vs OpenRouter Model Fusion\n/);
  expect(markdown).toMatch(/\| Panel verdict.*\| Ship · 4 ship \/ 0 skip/);
  expect(markdown).not.toContain("| Category |");
  expect(markdown).toContain("only=differences");
  await page.getByRole("button", { name: "Copy as CSV" }).click();
  await expect(page.getByText("CSV copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\r\nPanel verdict/);
});

test("with six tools the takes of one show at a time, chosen by a switch", async ({ page }) => {
  await page.goto(
    "/compare/gpt-5-5-vs-claude-opus-4-8-vs-gemini-3-1-pro-preview-vs-grok-4-3-vs-claude-sonnet-5-vs-gpt-5",
  );
  const takes = page.getByRole("table", { name: /^Takes of each reviewer/ });
  await expect(takes.locator("td:visible")).toHaveCount(5);
  await page.getByRole("radio", { name: "Grok 4.3" }).check({ force: true });
  await expect(page).toHaveURL(/takes=grok-4-3/);
  await expect(takes.locator("td:visible").first()).toContainText("58");
});

test("six columns keep their names and stamps whole, and on a phone their controls", async ({ page }) => {
  await page.goto(
    "/compare/claude-opus-4-8-vs-gpt-5-5-vs-gemini-3-1-pro-preview-vs-kimi-k2-6-vs-grok-4-3-vs-deepseek-v4-pro",
  );
  const table = page.getByRole("table", { name: /^Facts about/ });
  for (const width of [1280, 800, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const head of await table
      .getByRole("columnheader")
      .filter({ has: page.locator(".hd") })
      .all()) {
      const cell = await boxOf(head);
      const stamp = await boxOf(head.locator(".stamp"));
      expect(stamp.x + stamp.width).toBeLessThanOrEqual(cell.x + cell.width);
      expect((await boxOf(head.locator("b"))).height).toBeLessThan(64);
    }
  }
  await page.getByRole("link", { name: "Move GPT-5.5 left" }).press("Enter");
  await expect(page).toHaveURL(/\/compare\/gpt-5-5-vs-claude-opus-4-8-vs-/);
  await page.getByRole("link", { name: "Remove Kimi K2.6" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Kimi");
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not shown");
  return box;
}

test("tools stand in the order asked, and search engines see one address for both orders", async ({ page }) => {
  const canonical = page.locator('link[rel="canonical"]');
  await page.goto(pair);
  const address = await canonical.getAttribute("href");
  await page.goto("/compare/openrouter-model-fusion-vs-smolvlm-2-5");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("OpenRouter Model Fusion vs SmolVLM 2.5");
  expect(await canonical.getAttribute("href")).toBe(address);
  expect(address).toMatch(/\/compare\/openrouter-model-fusion-vs-smolvlm-2-5$/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});

test("two models without a shared reviewer have no winner, and prices that differ do", async ({ page }) => {
  await page.goto("/compare/gpt-5-vs-claude-opus-4-8");
  await expect(page.getByRole("region", { name: "No reviewer has judged both" })).toContainText("no winner");
  const table = page.getByRole("table", { name: /^Facts about/ });
  await expect(table.getByRole("row", { name: /context/i })).toContainText(/Better: |Level/);
});

test("a row past its time to live is marked, and names nobody", async ({ page, database }) => {
  await database.query(`
    UPDATE fact SET checked_at = now() - interval '5 years'
    WHERE type = 'MONEY' AND tool_id = (SELECT id FROM tool WHERE slug = 'gpt-5-mini')`);
  await page.goto("/compare/gpt-5-mini-vs-gpt-5-nano");
  const price = page.getByRole("rowheader", { name: "Output price" });
  const row = page
    .getByRole("table", { name: /^Facts about/ })
    .getByRole("row")
    .filter({ has: price });
  await expect(row).toContainText("Stale");
  await expect(row).not.toContainText("Better:");
});

test("the picker compares what is typed, by keyboard and without scripts", async ({ browser, baseURL }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto("/compare");
    await page.getByLabel("First tool").fill("smolvlm 2.5");
    await page.getByLabel("Second tool").fill("OpenRouter Model Fusion");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(pair);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("SmolVLM 2.5 vs OpenRouter Model Fusion");
    await context.close();
  }
});

test("what the picker cannot find is named, kept and mended where it stands", async ({ page, allow }) => {
  allow(/^404 GET .*\/compare\/smolvml-vs-gpt-5$/);
  await page.goto("/");
  await page.getByLabel("First tool").fill("SmolVML");
  await page.getByLabel("Second tool").fill("GPT-5");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("smolvml is not on file")).toBeVisible();
  await expect(page.getByRole("link", { name: "SmolVLM 2.5" })).toBeVisible();
  await expect(page.getByLabel("Second tool")).toHaveValue("gpt-5");
  await page.getByLabel("First tool").fill("SmolVLM 2.5");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/compare/smolvlm-2-5-vs-gpt-5");
});
