import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { endAll, run } from "../../run/child.mjs";

const folder = mkdtempSync(join(tmpdir(), "tiebreak-child-"));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (script: string) => [process.execPath, "-e", script];
const soon = () => Date.now() + 60_000;

/** A program that starts another, notes its id in a file, and never ends. */
const endless = (file: string) =>
  node(`
    const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    require("node:fs").writeFileSync(${JSON.stringify(file)}, String(child.pid));
    setInterval(() => {}, 1000);
  `);

const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    // Ended, but its new parent has not noticed yet.
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
};

describe("a program that the run starts", () => {
  it("answers its exit status", async () => {
    expect(await run(node("process.exit(0)"), { deadline: soon() })).toBe(0);
    expect(await run(node("process.exit(3)"), { deadline: soon() })).toBe(3);
    expect(await run(node("process.kill(process.pid, 'SIGKILL')"), { deadline: soon() })).toBe(1);
  });

  it("has failed if there is no such program", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await run(["/no/such/program"], { deadline: soon() })).toBe(1);
    expect(said).toHaveBeenCalledWith(expect.stringContaining("/no/such/program"));
  });

  it("gets what is added to the environment", async () => {
    const command = node("process.exit(process.env.ADDED === 'yes' ? 0 : 1)");
    expect(await run(command, { deadline: soon(), environment: { ADDED: "yes" } })).toBe(0);
  });

  it("is ended when time is up, with all that it started", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    const file = join(folder, "late");
    expect(await run(endless(file), { deadline: Date.now() + 3000 })).not.toBe(0);
    expect(said).toHaveBeenCalledWith(expect.stringContaining("Out of time"));
    await vi.waitUntil(() => isGone(Number(readFileSync(file, "utf8"))));
  });

  it("is ended when the run is interrupted, with all that it started", async () => {
    const file = join(folder, "interrupted");
    const running = run(endless(file), { deadline: soon() });
    await vi.waitUntil(() => existsSync(file) && readFileSync(file, "utf8"), 20_000);
    endAll();
    expect(await running).not.toBe(0);
    await vi.waitUntil(() => isGone(Number(readFileSync(file, "utf8"))));
  });
});
