import { expect, test } from "../support/test";

test("a script injected into a page does not run, while the page's own do", async ({ page, allow }) => {
  allow(/^console: Executing inline script violates .*Content Security Policy/);
  allow(/^console: Executing inline event handler violates .*Content Security Policy/);
  await page.route("**/compare/gpt-5-5-vs-claude-opus-4-8", async (route) => {
    const answer = await route.fetch();
    const injected = `<script>window.injected = 1</script><img src="/icon.svg" alt="" onload="window.injected = 2"><a id="bait" href="javascript:window.injected=3">x</a>`;
    const body = (await answer.text()).replace("<main", `${injected}<main`);
    expect(body).toContain(injected);
    // With the headers of the answer, its policy among them.
    await route.fulfill({ response: answer, body });
  });
  await page.goto("/compare/gpt-5-5-vs-claude-opus-4-8");
  await page.getByRole("checkbox", { name: "Only differences" }).check();
  await expect(page).toHaveURL(/only=differences|\?/);
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
});

test("no page may be shown inside another site's", async ({ request }) => {
  for (const path of ["/", "/browse?q=a", "/no/such/page"]) {
    const policy = (await request.get(path)).headers()["content-security-policy"];
    expect(policy).toContain("frame-ancestors 'none'");
  }
});
