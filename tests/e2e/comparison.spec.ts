import { expect, test } from "../support/test";

const pair = "/compare/smolvlm-2-5-vs-openrouter-model-fusion";

test("the captured pair has everything that its page had, and says how sure it is", async ({ page }) => {
  await page.goto(pair);
  await expect(page).toHaveTitle(/^SmolVLM 2\.5 vs OpenRouter Model Fusion/);
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText("Compare");

  const column = page.getByRole("region", { name: "OpenRouter Model Fusion", exact: true });
  await expect(column).toContainText("Developer tools");
  await expect(column).toContainText("3 of 4 ship");
  await expect(column).toContainText("Panel ship 75%, 95% interval 30% to 95%");
  await expect(column).toContainText("Median 80, range 45 to 80. Divided.");
  await expect(column).toContainText("No community votes yet");
  await expect(column).toContainText("Paid");

  const headline = page.getByRole("region", { name: "On the 3 reviewers who judged both: 3–0 against 2–1" });
  await expect(headline).toContainText("SmolVLM 2.5 leads by 16.7 points");
  await expect(headline).toContainText("Builder, Skeptic and Futurist");
  await expect(page.getByText("Not substitutes.")).toBeVisible();
  await expect(page.getByText("AI-written").first()).toBeVisible();
});

test("the decision table is a table with a header for every row and column", async ({ page }) => {
  await page.goto(pair);
  const table = page.getByRole("table", { name: /^Facts about/ });
  const row = (name: string | RegExp) => table.getByRole("row", { name });
  await expect(table.getByRole("columnheader")).toHaveText(["Decision", "SmolVLM 2.5", "OpenRouter Model Fusion"]);
  for (const label of ["Panel verdict", "Community", "Pricing", "Best for", "Category"]) {
    await expect(table.getByRole("rowheader", { name: label })).toHaveCount(1);
  }
  await expect(row("Panel verdict")).toContainText("Too close to call");
  await expect(row("Panel verdict").getByRole("cell")).toHaveText(["Ship · 4 ship / 0 skip", "Ship · 3 ship / 1 skip"]);
  await expect(row("Pricing").getByRole("cell").first()).toContainText("Free");
  await expect(table.getByText("source not recorded").first()).toBeVisible();
});

test("the scorecard shows each take beside the other, with its gaps named", async ({ page }) => {
  await page.goto(pair);
  const scores = {
    Builder: ["88/100 · Ship", "80/100 · Ship"],
    Skeptic: ["82/100 · Ship", "45/100 · Skip"],
    Futurist: ["85/100 · Ship", "80/100 · Ship"],
    Founder: ["78/100 · Ship", "No panel take"],
    Creator: ["No panel take", "80/100 · Ship"],
  };
  const table = page.getByRole("table", { name: /^Scores and takes/ });
  for (const [reviewer, cells] of Object.entries(scores)) {
    await expect(table.getByRole("row", { name: reviewer }).getByRole("cell")).toContainText(cells);
  }
});

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
    await page.getByLabel("This tool").fill("smolvlm 2.5");
    await page.getByLabel("or this one").fill("OpenRouter Model Fusion");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(pair);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("SmolVLM 2.5 vs OpenRouter Model Fusion");
    await context.close();
  }
});

test("what the picker cannot find is named, kept and mended where it stands", async ({ page, allow }) => {
  allow(/^404 GET .*\/compare\/smolvml-vs-gpt-5$/);
  await page.goto("/");
  await page.getByLabel("This tool").fill("SmolVML");
  await page.getByLabel("or this one").fill("GPT-5");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText("smolvml is not on file")).toBeVisible();
  await expect(page.getByRole("link", { name: "SmolVLM 2.5" })).toBeVisible();
  await expect(page.getByLabel("or this one")).toHaveValue("gpt-5");
  await page.getByLabel("This tool").fill("SmolVLM 2.5");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/compare/smolvlm-2-5-vs-gpt-5");
});
