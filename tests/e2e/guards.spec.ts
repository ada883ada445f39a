import { collectProblems } from "../support/problems";
import { expect, test } from "../support/test";

// The guards that watch every other browser test, seen to refuse.

const provocations: Record<string, { provoke: () => void; problem: RegExp }> = {
  "an error in the console": { provoke: () => console.error("not good"), problem: /^console: not good$/ },
  "an exception that nobody catches": {
    provoke: () => void setTimeout(() => Promise.reject(new Error("thrown"))),
    problem: /^exception: thrown$/,
  },
  "an answer that says no": { provoke: () => void fetch("/no/such/page"), problem: /^404 GET .*\/no\/such\/page$/ },
  "a request to another host": {
    provoke: () => void fetch("http://elsewhere.example/pixel").catch(() => {}),
    problem: /^other host: GET http:\/\/elsewhere\.example\/pixel$/,
  },
  "a request that fails": {
    provoke: () => void fetch("/broken").catch(() => {}),
    problem: /^net::\w+ GET .*\/broken$/,
  },
};

for (const [name, { provoke, problem }] of Object.entries(provocations)) {
  test(`${name} fails a test`, async ({ context, page, problems, allow }) => {
    await context.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await context.route("**/broken", (route) => route.abort("connectionreset"));
    await page.goto("/blank");
    problems.expectNone();
    await page.evaluate(provoke);
    await expect.poll(() => problems.found).toContainEqual(expect.stringMatching(problem));
    expect(() => problems.expectNone()).toThrow();
    // The same provocation may be told of twice: a host that is not found is also a request that fails.
    allow(/./);
  });
}

test("what the Content-Security-Policy refuses fails a test", async ({ context, page, problems, allow }) => {
  await context.route("**/strict", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": "script-src 'none'" },
      body: `<!doctype html><script>1</script><script src="/script.js"></script>`,
    }),
  );
  await page.goto("/strict");
  await expect.poll(() => problems.found.filter((problem) => /^console: .*script-src/.test(problem))).toHaveLength(2);
  allow(/^console: .*script-src/);
});

test("a page that the browser renders differently than the server fails a test", async ({
  context,
  page,
  problems,
  allow,
}) => {
  await context.route("**/compare", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(">Compare</a>", ">Contrast</a>") });
  });
  await page.goto("/compare");
  await expect.poll(() => problems.found).toContainEqual(expect.stringMatching(/Minified React error #418/));
  allow(/Minified React error #418/);
});

test("a page in a context of the test's own is watched too", async ({ browser, baseURL, problems, allow }) => {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/no/such/page");
  await context.close();
  expect(() => problems.expectNone()).toThrow();
  allow(/^404 GET .*\/no\/such\/page$/);
});

test("a problem that a test expects and that does not come fails it", ({ baseURL }) => {
  const problems = collectProblems(baseURL);
  problems.allow(/^404 /);
  expect(() => problems.expectNone()).toThrow();
});
