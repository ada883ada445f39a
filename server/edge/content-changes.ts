import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import type { NextSite } from "./next-site";
import type { PageStore } from "./page-store";

type Options = {
  /** A direct connection: a pooler would not pass on what is said. */
  databaseUrl: string;
  secret: string;
  next: NextSite;
  pages: PageStore | undefined;
  log: (line: string) => void;
};

const CHANNEL = "content_changed";
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const CHECK_MS = 5_000;

/** Whatever else somebody sends over the channel counts as everything. */
const names = z.array(z.string().min(1).max(256)).min(1).catch(["content"]);
const answered = z.object({ at: z.number() });

/**
 * Hears from the database what has changed. Next must make anew what it keeps before this edge asks it again, so Next is told
 * first, and again until it has heard; what is kept here is out of date only then. While nothing can be heard, pages stay as
 * they are; after that, everything is out of date.
 */
export function followContentChanges({ databaseUrl, secret, next, pages, log }: Options) {
  const ending = new AbortController();
  const { signal } = ending;
  const waiting = new Set<string>();
  let isTelling = false;

  function outdate(changed: readonly string[]) {
    for (const name of changed) waiting.add(name);
    if (isTelling) return;
    isTelling = true;
    void tell().finally(() => {
      isTelling = false;
    });
  }

  async function tell() {
    for (let waitMs = FIRST_PAUSE_MS; waiting.size > 0 && !signal.aborted; ) {
      const changed = waiting.size > 500 || waiting.has("content") ? ["content"] : [...waiting];
      waiting.clear();
      try {
        const question = {
          method: "POST",
          path: "/api/internal/expire",
          headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
          body: Buffer.from(JSON.stringify(changed)),
          isOwn: true,
        };
        const { status, body } = await next.ask(question, signal);
        if (status !== 200) throw new Error(`status ${status}`);
        pages?.expire(changed, answered.parse(asJson(body.toString("utf8"))).at);
        waitMs = FIRST_PAUSE_MS;
      } catch {
        for (const name of changed) waiting.add(name);
        await pause(waitMs, undefined, { signal }).catch(() => {});
        waitMs = Math.min(waitMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  async function follow() {
    for (let waitMs = FIRST_PAUSE_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_PAUSE_MS)) {
      const client = new Client({
        connectionString: databaseUrl,
        connectionTimeoutMillis: 5_000,
        query_timeout: 5_000,
        keepAlive: true,
      });
      try {
        await listen(client);
        waitMs = FIRST_PAUSE_MS;
      } catch {
        // Said when it is heard again.
      }
      await client.end().catch(() => {});
      await pause(waitMs, undefined, { signal }).catch(() => {});
    }
  }

  /** Until the connection is lost. */
  async function listen(client: Client) {
    let lose = () => {};
    const lost = new Promise<void>((resolve) => {
      lose = resolve;
    });
    client.on("error", lose);
    client.on("end", lose);
    signal.addEventListener("abort", lose);
    client.on("notification", ({ payload = "" }) => outdate(names.parse(asJson(payload))));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    outdate(["content"]);
    log("Changes of content are heard.");
    const silent = checkUntil(client, lost);
    await Promise.race([lost, silent]).finally(() => signal.removeEventListener("abort", lose));
    if (!signal.aborted) log("Changes of content are not heard: the connection to the database was lost.");
  }

  /** A connection may be dead without a word. */
  async function checkUntil(client: Client, lost: Promise<void>) {
    let open = true;
    void lost.then(() => {
      open = false;
    });
    while (open) {
      await Promise.race([pause(CHECK_MS, undefined, { signal }).catch(() => {}), lost]);
      if (open) await client.query("SELECT");
    }
  }

  const following = follow();
  return {
    async stop() {
      ending.abort();
      await following;
    },
  };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
