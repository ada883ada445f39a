import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { assumeEnv } from "@/lib/env";
import { seedIfEmpty } from "@/server/database/prepare";
import { testDatabase } from "../support/database";
import { copySite } from "../support/site-copy";

// A start is a second's work, on a busy machine much more.
vi.setConfig({ testTimeout: 60_000 });

const { owner, ownerUrl, appUrl } = await testDatabase();
const addresses = { ownerUrl, appUrl };

test("a start in production refuses fiction, in a line and before it changes anything", async () => {
  const site = await copySite();
  const { status, text } = await site.start({ SEED: "demo" }).ended;
  expect(status).toBe(1);
  expect(text).toBe(
    "SEED=demo fills a site with fictional tools and is for development alone. Use it with npm run dev, or set SEED=real.",
  );
  expect(existsSync(join(site.folder, ".data"))).toBe(false);
  await site.remove();
});

test("SEED=demo fills an empty database with the demonstration, and a later start says what it found", async () => {
  const log = vi.fn();
  assumeEnv({ SEED: "demo" });
  expect(await seedIfEmpty(addresses, log)).toBe("done");
  expect(log.mock.calls).toEqual([["Demonstration: 24 fictional tools added."]]);
  expect((await owner.query("SELECT FROM tool WHERE slug = 'quillmark-3'")).rowCount).toBe(1);

  assumeEnv({ SEED: "real" });
  expect(await seedIfEmpty(addresses, log)).toBe("has the demonstration's fictional tools");
});
