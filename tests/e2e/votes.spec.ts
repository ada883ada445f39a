import { expect, test } from "../support/test";
import {
  addNeighbours,
  counted,
  forgetNetworks,
  gate,
  isVote,
  onVotes,
  openLive,
  voteOn,
  votesIn,
} from "../support/vote-pages";

// One after another, each on a tool of its own that no other file reads: all browsers of the tests share one network, whose
// limits are forgotten before each test.
test.describe.configure({ mode: "default" });
test.beforeEach(({ database }) => forgetNetworks(database));

test("one click votes, without signing in: pressed, counted, heard, and seen by everybody", async ({
  page,
  context,
  browser,
  baseURL,
  database,
}) => {
  await openLive(page, "/tools/gopher");
  const { ship, skip, cell, said } = voteOn(page, "Gopher");
  await expect(cell).toContainText("No community votes yet");
  expect(await context.cookies()).toEqual([]);
  await expect(said).toHaveText("");

  await ship.click();
  await expect(ship).toHaveAttribute("aria-pressed", "true");
  await expect(skip).toHaveAttribute("aria-pressed", "false");
  await expect(cell).toContainText("1 ship, 0 skip");
  await expect(said).toHaveText("You voted Ship. 1 ship, 0 skip.");
  expect(await votesIn(database, "gopher")).toEqual([counted("SHIP")]);
  const cookies = (await context.cookies()).map(({ name, httpOnly }) => ({ name, httpOnly }));
  expect(cookies).toEqual(
    expect.arrayContaining([
      { name: "voter", httpOnly: true },
      { name: "known", httpOnly: false },
    ]),
  );

  const stranger = await browser.newPage({ baseURL });
  // What everybody gets may be seconds old.
  await expect(async () => {
    await openLive(stranger, "/tools/gopher");
    await expect(voteOn(stranger, "Gopher").cell).toContainText("1 ship, 0 skip", { timeout: 500 });
  }).toPass();
  await expect(voteOn(stranger, "Gopher").ship).toHaveAttribute("aria-pressed", "false");
  await expect(voteOn(stranger, "Gopher").said).toHaveText("");
  await stranger.close();
});

test("the own vote is seen wherever the tool appears: at once in other tabs, after a reload, after the back button", async ({
  page,
  context,
}) => {
  const elsewhere = await context.newPage();
  await openLive(elsewhere, "/compare/bloom-vs-gopher");
  await openLive(page, "/tools/bloom");
  await voteOn(page, "Bloom").skip.click();
  await expect(voteOn(elsewhere, "Bloom").skip).toHaveAttribute("aria-pressed", "true");
  await expect(voteOn(elsewhere, "Bloom").cell).toContainText("You voted Skip.");
  await expect(voteOn(elsewhere, "Bloom").said).toHaveText("");
  await expect(voteOn(elsewhere, "Gopher").skip).toHaveAttribute("aria-pressed", "false");

  await page.reload();
  await expect(voteOn(page, "Bloom").skip).toHaveAttribute("aria-pressed", "true");
  // The tally beside one's own vote has it, however soon one comes back.
  await expect(voteOn(page, "Bloom").cell).toContainText("0 ship, 1 skip");
  await elsewhere.reload();
  await expect(voteOn(elsewhere, "Bloom").skip).toHaveAttribute("aria-pressed", "true");

  await openLive(elsewhere, "/browse?q=bloom");
  await expect(voteOn(elsewhere, "Bloom").skip).toHaveAttribute("aria-pressed", "true");
  await voteOn(elsewhere, "Bloom").ship.click();
  await expect(voteOn(page, "Bloom").ship).toHaveAttribute("aria-pressed", "true");

  await page.goto("/about");
  await page.goBack();
  await expect(voteOn(page, "Bloom").ship).toHaveAttribute("aria-pressed", "true");
});

test("a page that was left keeps up: back from elsewhere it shows what was voted since", async ({ page, context }) => {
  await openLive(page, "/tools/jasper");
  await voteOn(page, "Jasper").ship.click();
  await expect(voteOn(page, "Jasper").said).toContainText("You voted Ship.");
  await page.goto("/about");
  const other = await context.newPage();
  await openLive(other, "/tools/jasper");
  await voteOn(other, "Jasper").skip.click();
  await expect(voteOn(other, "Jasper").said).toContainText("You voted Skip.");
  await page.goBack();
  await expect(voteOn(page, "Jasper").skip).toHaveAttribute("aria-pressed", "true");
});

test("a vote can be changed and removed, on the page and in a row of the directory", async ({ page, database }) => {
  for (const path of ["/tools/anyword", "/browse?q=anyword"]) {
    await openLive(page, path);
    const { ship, skip, remove, said, cell } = voteOn(page, "Anyword");
    await ship.click();
    await expect(said).toContainText("You voted Ship. 1 ship, 0 skip.");
    await skip.click();
    await expect(said).toContainText("You voted Skip. 0 ship, 1 skip.");
    await expect(ship).toHaveAttribute("aria-pressed", "false");
    expect(await votesIn(database, "anyword")).toEqual([counted("SKIP")]);
    await remove.click();
    await expect(said).toContainText("Your vote was removed. No community votes yet.");
    await expect(skip).toHaveAttribute("aria-pressed", "false");
    await expect(cell).toContainText(/^No (community )?votes|No votes/);
    expect(await votesIn(database, "anyword")).toEqual([]);
  }
});

test("a double click is one vote, and never takes it away", async ({ page, database }) => {
  await openLive(page, "/tools/lavender");
  const { ship, said } = voteOn(page, "Lavender");
  for (const _ of [1, 2]) {
    await ship.dblclick();
    await expect(said).toHaveText("You voted Ship. 1 ship, 0 skip.");
    await expect(ship).toHaveAttribute("aria-pressed", "true");
    expect(await votesIn(database, "lavender")).toEqual([counted("SHIP")]);
  }
});

test("whoever changes their mind faster than the site answers gets what was pressed last", async ({
  page,
  database,
}) => {
  await openLive(page, "/tools/jenni");
  const { ship, skip, said } = voteOn(page, "Jenni");
  const sent = page.waitForRequest(isVote);
  const held = gate();
  await onVotes(page, async (route) => {
    await held.opened;
    await route.continue();
  });
  await ship.click();
  await sent;
  await skip.click();
  await expect(skip).toHaveAttribute("aria-pressed", "true");
  await expect(ship).toHaveAttribute("aria-pressed", "false");
  held.open();
  await expect(said).toHaveText("You voted Skip. 0 ship, 1 skip.");
  expect(await votesIn(database, "jenni")).toEqual([counted("SKIP")]);
});

test("two tabs that vote at the same moment, before there is any cookie, are one voter", async ({
  browser,
  baseURL,
  database,
}) => {
  for (const votes of [1, 2, 3]) {
    const context = await browser.newContext({ baseURL });
    const tabs = [await context.newPage(), await context.newPage()] as const;
    for (const tab of tabs) await openLive(tab, "/tools/postwise");
    // Neither reply may arrive before both have been sent.
    let waiting = 0;
    const both = gate();
    await onVotes(context, async (route) => {
      waiting += 1;
      if (waiting === 2) both.open();
      await both.opened;
      await route.continue();
    });
    await Promise.all(tabs.map((tab) => voteOn(tab, "Postwise").ship.click()));
    for (const tab of tabs) await expect(voteOn(tab, "Postwise").said).toContainText("You voted Ship.");
    expect(await votesIn(database, "postwise")).toHaveLength(votes);
    await context.close();
  }
});

test("without scripts a vote is confirmed on a page of its own, which says what was counted; it is changed and removed there", async ({
  browser,
  baseURL,
  database,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/tools/moonbeam");
  await voteOn(page, "Moonbeam").ship.click();
  await expect(page).toHaveURL(/\/tools\/moonbeam\/vote\?choice=ship$/);
  await expect(page.getByRole("status")).toHaveText("You have not voted on it.");
  expect(await votesIn(database, "moonbeam")).toEqual([]);
  await page.getByRole("button", { name: "Vote Ship" }).click();
  await expect(page.getByRole("status")).toHaveText("You voted Ship.");
  await expect(page.getByRole("main")).toContainText("1 ship, 0 skip");
  expect(await votesIn(database, "moonbeam")).toEqual([counted("SHIP")]);

  await page.getByRole("button", { name: "Vote Skip" }).click();
  await expect(page.getByRole("status")).toHaveText("You voted Skip.");
  expect(await votesIn(database, "moonbeam")).toEqual([counted("SKIP")]);
  await page.reload();
  await expect(page.getByRole("status")).toHaveText("You voted Skip.");
  await page.getByRole("button", { name: "Remove my vote" }).click();
  await expect(page.getByRole("status")).toHaveText("You have not voted on it.");
  expect(await votesIn(database, "moonbeam")).toEqual([]);

  await page.goto("/browse?q=moonbeam");
  await voteOn(page, "Moonbeam").skip.click();
  await expect(page).toHaveURL(/\/tools\/moonbeam\/vote\?(.*&)?choice=skip(&|$)/);
  await expect(page.getByRole("button", { name: "Vote Skip" })).toBeVisible();
  await context.close();
});

test("without scripts a vote that is sent again and again, even before its reply, is one vote", async ({
  browser,
  baseURL,
  request,
  database,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/tools/taskade/vote?choice=ship");
  const sent = page.waitForRequest((one) => one.method() === "POST");
  await page.getByRole("button", { name: "Vote Ship" }).dblclick();
  const post = await sent;
  await expect(page.getByRole("status")).toHaveText("You voted Ship.");
  const { "content-type": type = "", origin = "" } = await post.allHeaders();
  const data = post.postDataBuffer() ?? undefined;
  // As if the cookie had never arrived.
  const headers = { "content-type": type, origin };
  await Promise.all([1, 2, 3].map(() => request.post(post.url(), { headers, data, maxRedirects: 0 })));
  expect(await votesIn(database, "taskade")).toEqual([counted("SHIP")]);
  await context.close();
});

test("a vote beyond what counts from one network is kept aside, and its voter is told so, and why", async ({
  page,
  browser,
  baseURL,
  database,
}) => {
  const first = await browser.newPage({ baseURL });
  await openLive(first, "/tools/sybill");
  await voteOn(first, "Sybill").ship.click();
  await expect(voteOn(first, "Sybill").said).toContainText("You voted Ship.");
  await first.close();
  await addNeighbours(database, "sybill", 4);

  await openLive(page, "/tools/sybill");
  const { ship, cell, said } = voteOn(page, "Sybill");
  await ship.click();
  const told =
    "You voted Ship. It is kept, and not counted while it is under review: one network had cast its votes on this tool for the day.";
  await expect(said).toContainText(told);
  await expect(cell).toContainText("5 ship · 0 skip");
  await expect(cell.getByRole("link", { name: /^All votes/ })).toContainText("1 under review");
  expect(await votesIn(database, "sybill")).toContainEqual({
    choice: "SHIP",
    status: "HELD",
    reason: "NETWORK_TOOL_DAY",
  });
  await page.reload();
  await expect(cell).toContainText(told);
  await page.goto("/tools/sybill/vote");
  await expect(page.getByRole("status")).toHaveText(told);
});

test("from the 21st new voter of a network on the browser does a calculation, and the vote counts", async ({
  page,
  browser,
  baseURL,
  database,
}) => {
  const first = await browser.newPage({ baseURL });
  await openLive(first, "/tools/elicit");
  await voteOn(first, "Elicit").ship.click();
  await expect(voteOn(first, "Elicit").said).toContainText("You voted Ship.");
  await first.close();
  await addNeighbours(database, "elicit", 19);

  await openLive(page, "/tools/rayyan");
  const sent: string[] = [];
  page.on("request", (one) => isVote(one) && sent.push(one.postData() ?? ""));
  await voteOn(page, "Rayyan").ship.click();
  await expect(voteOn(page, "Rayyan").said).toContainText("You voted Ship. 1 ship, 0 skip.");
  expect(sent.map((body) => /"proof":"\w/.test(body))).toEqual([false, true]);
  expect(await votesIn(database, "rayyan")).toEqual([counted("SHIP")]);
  const { rows } = await database.query("SELECT count(*)::int AS spent FROM spent_proof");
  expect(rows[0].spent).toBeGreaterThan(0);
});

test("pages are the same bytes for whoever has voted", async ({ page, context, request }) => {
  await openLive(page, "/tools/plandex");
  await voteOn(page, "Plandex").ship.click();
  await expect(voteOn(page, "Plandex").said).toContainText("You voted Ship.");
  for (const path of ["/tools/plandex", "/compare/elicit-vs-plandex", "/tools/plandex/votes"]) {
    const [mine, theirs] = [await context.request.get(path), await request.get(path)];
    expect((await mine.text()) === (await theirs.text()), path).toBe(true);
    expect(mine.headers()["set-cookie"]).toBeUndefined();
  }
});
