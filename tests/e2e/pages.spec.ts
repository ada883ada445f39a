import { expectAccessible, expectNoSidewaysScroll, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";

const pages = {
  "the front page": "/",
  "the directory": "/tools",
  "a tool that the panel has judged": "/tools/claude-opus-4-8",
  "a tool with facts alone": "/tools/gpt-5",
  "the picker": "/compare",
  "a comparison of two": "/compare/smolvlm-2-5-vs-openrouter-model-fusion",
  "an indexable comparison": "/compare/claude-opus-4-8-vs-gpt-5-5",
  "a comparison of six":
    "/compare/gpt-5-5-vs-claude-opus-4-8-vs-gemini-3-1-pro-preview-vs-grok-4-3-vs-claude-sonnet-5-vs-gpt-5",
  "the categories": "/categories",
  "a category": "/categories/flagship-models",
  "the panel": "/panel",
  "a reviewer": "/panel/skeptic",
  "the method": "/methodology",
  "the corrections": "/corrections",
  "the page about the site": "/about",
  "the privacy page": "/privacy",
};

/** What does nothing without scripts. */
const inert = "button[type=button], input[type=range], label.switch";

/** In the page: what only scripts bring does not count as its text. A style element would be refused by the policy. */
function hideControls() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".needs-script { display: none !important }");
  document.adoptedStyleSheets = [sheet];
}

for (const [name, address] of Object.entries(pages)) {
  test(`${name} is sound in both themes, wide and narrow`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await inEveryLook(page, async () => {
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
    // The narrowest phone, and tablets on both sides of where columns give way.
    for (const width of [320, 768, 1023, 1100]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
    }
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

    // A switch shows the takes of one tool at a time; without scripts all of them stand side by side.
    if (name === "a comparison of six") return;
    const [first, second] = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const context = await browser.newContext({ baseURL, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(address);
        if (javaScriptEnabled) await page.evaluate(hideControls);
        else await expect(page.getByRole("main").locator(inert).filter({ visible: true })).toHaveCount(0);
        const text = await page.getByRole("main").innerText();
        await context.close();
        return text;
      }),
    );
    expect(second).toBe(first);
    expect(first?.length).toBeGreaterThan(100);
  });
}

test("the site is walked with the keyboard, starting at the skip link", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();

  await page.getByRole("navigation", { name: "Main" }).first().getByRole("link", { name: "Tools" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tools" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "DeepSeek V4 Pro" }).first().press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "DeepSeek V4 Pro" })).toBeVisible();
  await page.getByRole("link", { name: "DeepSeek V4 Pro vs Kimi K2.6" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("DeepSeek V4 Pro vs Kimi K2.6");
});

test("the theme follows the system until one is chosen, and the choice stays", async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/methodology");
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await background();
  expect(dark).not.toBe(light);

  await page.getByRole("button", { name: "Theme: follow the system" }).click();
  await expect(page.getByRole("button", { name: "Theme: light" })).toBeVisible();
  expect(await background()).toBe(light);
  await page.reload();
  expect(await background()).toBe(light);
  await expect(page.getByRole("button", { name: "Theme: light" })).toBeVisible();
});
