import { expectAccessible, expectNoSidewaysScroll, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";

const pages = {
  "the front page": "/",
  "the directory": "/tools",
  "a tool that the panel has judged": "/tools/smolvlm-2-5",
  "a tool with facts alone": "/tools/gpt-5",
  "the picker": "/compare",
  "a comparison of two": "/compare/smolvlm-2-5-vs-openrouter-model-fusion",
  "a comparison of six":
    "/compare/smolvlm-2-5-vs-openrouter-model-fusion-vs-gpt-5-vs-claude-opus-4-8-vs-kimi-k2-6-vs-gemini-3-5-flash",
  "the method": "/methodology",
};

for (const [name, address] of Object.entries(pages)) {
  test(`${name} is sound in both themes, wide and narrow`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await inEveryLook(page, async () => {
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });

  test(`${name} is the same for everyone, and reads the same without scripts`, async ({
    request,
    browser,
    baseURL,
  }) => {
    const plain = await request.get(address);
    const marked = await request.get(address, {
      headers: { cookie: "session=someone; theme=dark", "accept-language": "de", "x-forwarded-for": "203.0.113.9" },
    });
    expect(await marked.text()).toBe(await plain.text());
    expect(marked.headers()["set-cookie"]).toBeUndefined();
    expect(marked.headers()["cache-control"]).toContain("s-maxage");

    const [first, second] = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const context = await browser.newContext({ baseURL, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(address);
        const text = await page.getByRole("main").innerText();
        await context.close();
        return text;
      }),
    );
    expect(second).toBe(first);
    expect(first?.length).toBeGreaterThan(100);
  });
}

test("every page is reached from the front page with the keyboard, starting at the skip link", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Tools" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tools" })).toBeVisible();
  await page.getByRole("link", { name: "SmolVLM 2.5" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "SmolVLM 2.5" })).toBeVisible();
  await page.getByRole("link", { name: "SmolVLM 2.5 vs OpenRouter Model Fusion" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("SmolVLM 2.5 vs OpenRouter Model Fusion");
});

test("the directory lists every tool on file once", async ({ page, database }) => {
  await page.goto("/tools");
  const links = await page
    .getByRole("main")
    .locator('a[href^="/tools/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect(new Set(links).size).toBe(links.length);
  // Other tests rename one and add one meanwhile.
  const { rows } = await database.query(
    "SELECT slug FROM tool WHERE slug NOT IN ('qwen-max', 'qwen-max-renamed', 'later-arrival')",
  );
  expect(rows.length).toBeGreaterThan(700);
  expect(rows.filter(({ slug }) => !links.includes(`/tools/${slug}`))).toEqual([]);
});
