import type { Page, Request, Route } from "@playwright/test";
import type { Pool } from "pg";

/** Opens a page and waits until its scripts have asked for live numbers: from then on a press is theirs. */
export async function openLive(page: Page, path: string) {
  const asked = page.waitForResponse(/\/api\/tally\?/);
  await page.goto(path);
  await asked;
}

/** What a page says of one tool's votes. On a page about several tools, everything within the tool's own cell. */
export function voteOn(page: Page, name: string) {
  const buttons = page.getByLabel(`Vote on ${name}`, { exact: true });
  const cell = page.locator(".vote, .vote-cell").filter({ has: buttons });
  return {
    cell,
    ship: buttons.getByRole("button", { name: "Ship", exact: true }),
    skip: buttons.getByRole("button", { name: "Skip", exact: true }),
    remove: cell.getByRole("button", { name: /^Remove/ }),
    problem: cell.getByRole("alert"),
    tryAgain: cell.getByRole("button", { name: "Try again" }),
    /** What a screen reader is told. */
    said: cell.getByRole("status"),
  };
}

/** A vote as it is sent by a script. */
export const isVote = (request: Request) => request.method() === "POST" && "next-action" in request.headers();

/** Something to wait for until the test opens it. */
export function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Lets `handle` decide what becomes of the votes that a page or browser sends, until it is called off. */
export async function onVotes(on: Pick<Page, "route" | "unroute">, handle: (route: Route) => Promise<void>) {
  const all = "**/*";
  const handler = (route: Route) => (isVote(route.request()) ? handle(route) : route.fallback());
  await on.route(all, handler);
  return () => on.unroute(all, handler);
}

type Row = { choice: "SHIP" | "SKIP"; status: "COUNTED" | "HELD"; reason: string | null };

/** Every vote on a tool, as the database has it. */
export async function votesIn(database: Pool, tool: string): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `SELECT choice, vote.status, hold_reason AS reason FROM vote JOIN tool ON tool.id = tool_id WHERE slug = $1 ORDER BY voter_id`,
    [tool],
  );
  return rows;
}

export const counted = (choice: Row["choice"]): Row => ({ choice, status: "COUNTED", reason: null });

/** Every browser of the tests has one address. Without its salts nothing is left of what the site knew of that network. */
export const forgetNetworks = (database: Pool) => database.query("DELETE FROM network_salt");

/** Adds neighbours of whoever voted last on the tool: new voters of the same network, who have voted the same. */
export async function addNeighbours(database: Pool, tool: string, count: number): Promise<void> {
  await database.query(
    `WITH last AS (
       SELECT vote.*, voter.network_day FROM vote JOIN voter ON voter.id = voter_id JOIN tool ON tool.id = tool_id
       WHERE slug = $1 ORDER BY vote.created_at DESC LIMIT 1),
     added AS (
       INSERT INTO voter (kind, token_hash, network_day, network_rank)
       SELECT 'VISITOR', sha256(gen_random_uuid()::text::bytea), network_day, n FROM last, generate_series(2, $2 + 1) AS n
       RETURNING id)
     INSERT INTO vote (tool_id, voter_id, voter_kind, choice, network_month, wide_day)
     SELECT tool_id, added.id, 'VISITOR', choice, network_month, wide_day FROM last, added`,
    [tool, count],
  );
}
