import { expectAccessible, expectNoSidewaysScroll, inEveryLook } from "../support/looks";
import { expect, test } from "../support/test";
import { counted, gate, onVotes, openLive, voteOn, votesIn } from "../support/vote-pages";

// What goes wrong on the way, and who votes in another way than with a mouse. Beside votes.spec.ts, so on other tools.

test("a vote whose reply is lost is not shown as cast, and trying again makes no second one", async ({
  page,
  context,
  database,
  allow,
}) => {
  allow(/^net::ERR_CONNECTION_RESET POST/);
  await openLive(page, "/tools/copysmith");
  const { ship, problem, tryAgain, said } = voteOn(page, "Copysmith");
  const done = await onVotes(page, async (route) => {
    await route.fetch();
    // The cookies were in the reply that is lost.
    await context.clearCookies();
    await route.abort("connectionreset");
  });
  await ship.click();
  await expect(problem).toContainText("Your vote was not saved: the connection dropped.");
  await expect(ship).toHaveAttribute("aria-pressed", "false");
  expect(await votesIn(database, "copysmith")).toEqual([counted("SHIP")]);
  await done();
  await tryAgain.click();
  await expect(said).toHaveText("You voted Ship. 1 ship, 0 skip.");
  await expect(problem).toHaveCount(0);
  expect(await votesIn(database, "copysmith")).toEqual([counted("SHIP")]);
});

test("if the site does not answer, the page says within 3 seconds that the vote is not saved, and it goes through later", async ({
  page,
  database,
}) => {
  await openLive(page, "/tools/merlin");
  const { ship, problem, said } = voteOn(page, "Merlin");
  const answered = gate();
  await onVotes(page, async (route) => {
    await answered.opened;
    await route.continue();
  });
  await ship.click();
  const since = Date.now();
  await expect(ship).toHaveAttribute("aria-pressed", "true");
  await expect(problem).toContainText("Your vote is not saved yet: the site does not answer. It is still being tried.");
  expect(Date.now() - since).toBeLessThan(3_500);
  await expect(ship).toHaveAttribute("aria-pressed", "false");
  expect(await votesIn(database, "merlin")).toEqual([]);
  answered.open();
  await expect(said).toHaveText("You voted Ship. 1 ship, 0 skip.");
  await expect(problem).toHaveCount(0);
  await expect(ship).toHaveAttribute("aria-pressed", "true");
});

test("a vote that the site never answered is offered again after a reload", async ({ page, database }) => {
  await openLive(page, "/tools/jetwriter");
  const { skip, problem, tryAgain, said } = voteOn(page, "Jetwriter");
  const done = await onVotes(page, () => new Promise(() => {}));
  await skip.click();
  await expect(problem).toContainText("not saved yet");
  // The page that leaves takes its request with it.
  await openLive(page, "/tools/jetwriter");
  await done();
  await expect(problem).toContainText("Your last vote here was not saved.");
  await expect(skip).toHaveAttribute("aria-pressed", "false");
  expect(await votesIn(database, "jetwriter")).toEqual([]);
  await tryAgain.click();
  await expect(said).toHaveText("You voted Skip. 0 ship, 1 skip.");
  expect(await votesIn(database, "jetwriter")).toEqual([counted("SKIP")]);
  await page.reload();
  await expect(skip).toHaveAttribute("aria-pressed", "true");
  await expect(problem).toHaveCount(0);
});

test("a page from before an update says so, and the vote is there after the reload", async ({
  page,
  database,
  allow,
}) => {
  allow(/^404 POST .*\/tools\/forefront$/);
  await openLive(page, "/tools/forefront");
  const { ship, problem, tryAgain, said } = voteOn(page, "Forefront");
  const done = await onVotes(page, (route) =>
    route.continue({ headers: { ...route.request().headers(), "next-action": `40${"0".repeat(40)}` } }),
  );
  await ship.click();
  await expect(problem).toContainText("the site was updated since this page came. Reload it, then try again.");
  await expect(ship).toHaveAttribute("aria-pressed", "false");
  await done();
  await openLive(page, "/tools/forefront");
  await tryAgain.click();
  await expect(said).toHaveText("You voted Ship. 1 ship, 0 skip.");
  expect(await votesIn(database, "forefront")).toEqual([counted("SHIP")]);
});

test("a vote is cast, changed and removed with the keyboard alone", async ({ page, database }) => {
  await openLive(page, "/tools/mintlify");
  const { ship, skip, remove, said, cell } = voteOn(page, "Mintlify");
  await ship.focus();
  await page.keyboard.press("Enter");
  await expect(said).toContainText("You voted Ship.");
  await expect(ship).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await page.keyboard.press("Space");
  await expect(said).toContainText("You voted Skip.");
  expect(await votesIn(database, "mintlify")).toEqual([counted("SKIP")]);
  await page.keyboard.press("Tab");
  await expect(cell.getByRole("link", { name: "All votes on Mintlify" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said).toContainText("Your vote was removed.");
  expect(await votesIn(database, "mintlify")).toEqual([]);
});

test("pages with votes are sound in both themes, wide and narrow", async ({ page }) => {
  test.setTimeout(120_000);
  await openLive(page, "/tools/windsurf");
  await voteOn(page, "Windsurf").skip.click();
  await expect(voteOn(page, "Windsurf").said).toContainText("You voted Skip.");
  const paths = [
    "/tools/windsurf",
    "/tools/windsurf/votes",
    "/tools/windsurf/vote",
    "/integrity",
    "/browse?q=windsurf",
  ];
  for (const path of paths) {
    await test.step(path, async () => {
      expect((await page.goto(path))?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await inEveryLook(page, async () => {
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      });
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
    });
  }
});

test("nothing moves when live numbers and the own vote arrive", async ({ page, context }) => {
  await openLive(page, "/tools/harbor");
  await voteOn(page, "Harbor").ship.click();
  await expect(voteOn(page, "Harbor").said).toContainText("You voted Ship.");
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[])
        moved.push(
          `${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? "?").join(" | ")}`,
        );
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/tools/harbor", "/compare/harbor-vs-mintlify", "/browse?q=harbor"]) {
      const own = page.waitForResponse(/\/api\/me\?/);
      await openLive(page, path);
      await own;
      await expect(page.locator("[aria-pressed=true]").first()).toHaveText(/Ship/);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(
        await page.evaluate(() => (window as unknown as { moved: string[] }).moved),
        `${path} at ${width}`,
      ).toEqual([]);
    }
  }
  expect((await context.cookies()).length).toBe(2);
});
