import { expectAccessible, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";

const pair = "/compare/smolvlm-2-5-vs-gpt-5";

test.describe("where an address leads", () => {
  const moves: Record<string, string> = {
    "/compare/smolvlm-2-5": "/tools/smolvlm-2-5",
    "/compare/smolvlm-2-5-vs-smolvlm-2-5": "/tools/smolvlm-2-5",
    "/compare/smolvlm-2-5-vs-gpt-5-vs-smolvlm-2-5": pair,
    "/compare/SmolVLM-2.5-VS-GPT-5": pair,
    "/compare/smolvlm-2-5_vs_gpt-5": pair,
    "/compare/smolvlm-2-5%20vs%20gpt-5": pair,
    "/compare/smolvlm-2-5,gpt-5": pair,
    "/compare/smolvlm-2-5-vs-gpt-5-": pair,
    "/tools/SmolVLM-2.5": "/tools/smolvlm-2-5",
  };
  for (const [address, target] of Object.entries(moves)) {
    test(`${address} moves for good to ${target}`, async ({ request }) => {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location]).toEqual([308, target]);
      expect((await request.get(address)).status()).toBe(200);
    });
  }

  test("an old slug moves to the tool's new one, alone and in a comparison", async ({ request, database }) => {
    await database.query("UPDATE tool SET slug = 'qwen-max-renamed' WHERE slug = 'qwen-max'");
    const alone = await request.get("/tools/qwen-max", { maxRedirects: 0 });
    const compared = await request.get("/compare/qwen-max-vs-gpt-5", { maxRedirects: 0 });
    expect([alone.status(), alone.headers().location]).toEqual([308, "/tools/qwen-max-renamed"]);
    expect([compared.status(), compared.headers().location]).toEqual([308, "/compare/qwen-max-renamed-vs-gpt-5"]);
  });
});

test.describe("what is not there", () => {
  const missing: Record<string, string[]> = {
    "/compare/smolvlm-2-5-vs-nobody-knows": ["smolvlm-2-5", "nobody-knows is not on file"],
    "/compare/a-vs-b-vs-c-vs-d-vs-e-vs-f-vs-g": ["7 tools", "a, b, c, d, e, f, g"],
    "/compare/nobody": ["nobody is not on file"],
    "/compare/vs": ["no tool"],
    "/tools/nobody-knows": ["nobody-knows is not on file"],
    "/tools/_": ["_ is not on file"],
    "/tools/%3Cscript%3Ealert(1)%3C%2Fscript%3E": ["<script>alert(1)</script> is not on file"],
    "/no/such/page": ["Nothing has this address"],
  };
  for (const [address, texts] of Object.entries(missing)) {
    test(`${address} answers 404 with a whole page, with and without scripts`, async ({
      browser,
      baseURL,
      page,
      allow,
    }) => {
      allow(/^404 GET /);
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
      for (const visitor of [await context.newPage(), page]) {
        const answer = await visitor.goto(address);
        expect(answer?.status()).toBe(404);
        for (const text of texts) await expect(visitor.getByRole("main")).toContainText(text);
        await expect(visitor.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
      }
      await context.close();
      await inEveryLook(page, () => expectAccessible(page));
    });
  }

  test("a page that was missing is there once its tool is", async ({ request, database }) => {
    expect((await request.get("/tools/late-arrival")).status()).toBe(404);
    await database.query(`
      INSERT INTO tool (slug, name, category_id) SELECT 'later-arrival', 'Later arrival', id FROM category ORDER BY id LIMIT 1`);
    expect((await request.get("/tools/later-arrival")).status()).toBe(200);
  });
});

test("the picker answers with a redirect that no cache keeps", async ({ request }) => {
  const go = async (query: string) => {
    const answer = await request.get(`/compare/go${query}`, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  expect(await go("?tool=SmolVLM+2.5&tool=GPT-5")).toEqual([303, pair]);
  expect(await go("?tool=smolvlm-2-5+vs+gpt-5&tool=")).toEqual([303, pair]);
  expect(await go("?tool=&tool=")).toEqual([303, "/compare"]);
  expect(await go("")).toEqual([303, "/compare"]);
  expect(await go("?tool=https://evil.example/&tool=%00")).toEqual([303, "/compare/https-vs-evil-example"]);
});
