import { expect, it } from "vitest";
import { importFile } from "@/lib/imports/mutations";
import type { Reject } from "@/lib/imports/schema";
import { curation } from "@/prisma/seed/curation";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase();

const ROWS = 30_000;

/** Rows with distinct names, three of a kind; every tenth is bad. Made as they are read. */
async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("name,url,section,subsection,openSource\n");
  for (let start = 0; start < ROWS; start += 1000) {
    const rows = Array.from({ length: 1000 }, (_, i) => {
      const n = start + i;
      return n % 10 === 9
        ? `Bad ${n},nowhere,Video,,\n`
        : `Tool ${Math.floor(n / 3)}${"!".repeat(n % 3)},https://tool${n}.example/,Video,,${n % 2 ? "yes" : ""}\n`;
    });
    yield Buffer.from(rows.join(""));
  }
}

it("a file of 30,000 rows is read row by row, and each bad one is named", { timeout: 120_000 }, async () => {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let highest = 0;
  let rejects = 0;
  let last: Reject | undefined;
  const report = {
    progress: () => {
      highest = Math.max(highest, process.memoryUsage().heapUsed);
    },
    reject: (reject: Reject) => {
      rejects++;
      last = reject;
    },
  };
  const outcome = await importFile(
    ownerUrl,
    { format: "tools", bytes: file(), curation },
    { skipRejected: true, report },
  );
  expect(outcome).toMatchObject({
    rows: ROWS,
    rejected: ROWS / 10,
    applied: true,
    difference: { tools: { added: (ROWS * 9) / 10 } },
  });
  expect(rejects).toBe(ROWS / 10);
  expect(last).toEqual({ line: ROWS + 1, name: `Bad ${ROWS - 1}`, reason: "url is not a web address (http or https)" });
  expect((highest - before) / 2 ** 20).toBeLessThan(100);
  const { rows } = await owner.query(
    "SELECT slug FROM tool WHERE name IN ('Tool 1', 'Tool 1!', 'Tool 1!!') ORDER BY id",
  );
  expect(rows).toEqual([{ slug: "tool-1" }, { slug: "tool-1-2" }, { slug: "tool-1-3" }]);
});
