import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { SHIPPED } from "@/prisma/seed/curation";
import { testDatabase } from "../support/database";

const { owner } = await testDatabase({ seed: true });
const folder = await mkdtemp(join(tmpdir(), "tiebreak-import-"));
afterAll(() => rm(folder, { recursive: true }));

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `npm run ops -- …`, without npm. */
async function ops(...args: string[]) {
  const node = ["--import", "tsx", "--conditions=react-server", "server/ops.ts", ...args];
  const done = await promisify(execFile)(process.execPath, node, { cwd: root }).then(
    (output) => ({ ...output, status: 0 }),
    (error: { code: number; stdout: string; stderr: string }) => ({ ...error, status: error.code }),
  );
  // Progress is shown on a slow machine only.
  return {
    status: done.status,
    out: done.stdout.trim().split("\n"),
    err: done.stderr.replace(/^[\d,]+ rows, \d+% of the file\n/gm, "").trim(),
  };
}

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const tools = async () => (await owner.query("SELECT count(*)::int AS n FROM tool")).rows[0].n;

describe("npm run ops -- import", () => {
  it("finds nothing to do in the shipped files", async () => {
    expect(await ops("import", fileURLToPath(SHIPPED.tools))).toEqual({
      status: 0,
      out: [
        "tools.csv is a list of tools of 524 rows.",
        "Tools: 513 unchanged.",
        "Facts: 628 unchanged.",
        "Nothing to do: the site has all of it.",
      ],
      err: "",
    });
  });

  it("prints the difference of a dry run and changes nothing", async () => {
    const before = await tools();
    const models = JSON.parse(await readFile(SHIPPED.models, "utf8"));
    const changed = models.find(({ id }: { id: string }) => id === "openai/gpt-5");
    const path = await file(
      "new.json",
      JSON.stringify([
        { ...changed, usdPerMillionInputTokens: 1 },
        { ...changed, id: "openai/gpt-6", name: "GPT-6" },
      ]),
    );
    expect(await ops("import", path, "--dry-run")).toEqual({
      status: 0,
      out: [
        expect.stringMatching(/^\+ GPT-6 \(\/tools\/gpt-6\): \d+ facts, 2 plans$/),
        "~ GPT-5: Input price: $1.25 per 1M tokens -> $1.00 per 1M tokens",
        "~ GPT-5: API, input tokens: metered, $1.25 per 1M tokens -> metered, $1.00 per 1M tokens",
        "new.json is a models catalogue of 2 rows.",
        "What it would do:",
        "Tools: 1 added, 1 changed.",
        expect.stringMatching(/^Facts: \d+ added, 1 changed, \d+ unchanged\.$/),
        "Plans: 2 added, 1 changed, 1 unchanged.",
        "Also added: 1 name in the source.",
        "Dry run: nothing was changed.",
      ],
      err: "",
    });
    expect(await tools()).toBe(before);
  });

  it("fails, naming each rejected row, and changes nothing unless it is told to", async () => {
    const before = await tools();
    const path = await file(
      "bad.csv",
      "name,url,section,subsection,openSource\nGood,https://good.example,Video,,\nBad,javascript:alert(1),Video,,\n",
    );
    const refused = await ops("import", path);
    expect(refused).toMatchObject({
      status: 1,
      err: expect.stringContaining("Nothing was changed: 1 of 2 rows is rejected"),
    });
    expect(refused.out[0]).toBe("! line 3, Bad: url is not a web address (http or https)");
    expect(await tools()).toBe(before);
    expect(await ops("import", path, "--skip-rejected")).toMatchObject({
      status: 1,
      err: expect.stringContaining("Imported. Left out: 1 of 2 rows"),
    });
    expect(await tools()).toBe(before + 1);
  });

  it.each([
    [["import", "nowhere.json"], "there is no such file"],
    [["import", "."], "is not a file"],
    [["import", "package.json"], "holds one JSON object"],
    [["import", "README-none.md", "--checked-at", "2026-13-01"], "must be a day up to today"],
    [["import"], "missing required argument"],
    [["imprt", "x"], "unknown command"],
  ])("%j fails with a sentence", async (args, why) => {
    const { status, err } = await ops(...args);
    expect(status).toBe(1);
    expect(err).toContain(why);
    expect(err).not.toContain("    at ");
  });
});
