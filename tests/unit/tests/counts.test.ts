import { describe, expect, it } from "vitest";
import {
  addUp,
  exitStatus,
  fromPlaywright,
  fromStatus,
  fromVitest,
  inWords,
  skippedByPlaywright,
  skippedByVitest,
} from "../../run/counts.mjs";

const vitestReport = (given: object) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...given,
});
const playwrightReport = (stats: object) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});

describe("a suite that is one question", () => {
  it("counts as one", () => {
    expect(fromStatus(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(fromStatus(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe("a report of Vitest", () => {
  it("counts what passed, failed, was skipped and is still to be written", () => {
    const report = vitestReport({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(fromVitest(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("counts a file that broke outside of its tests", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "passed" }] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const report = vitestReport({ numPassedTests: 2, numFailedTests: 1, testResults });
    expect(fromVitest(report, 1)).toEqual({ passed: 2, failed: 3, skipped: 0 });
  });

  it("fails if the run failed though its tests did not, as after an unhandled rejection", () => {
    expect(fromVitest(vitestReport({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it("fails if nothing ran", () => {
    expect(fromVitest(vitestReport({}), 0)).toMatchObject({ failed: 1 });
    expect(fromVitest(vitestReport({ numPendingTests: 3 }), 0)).toMatchObject({ failed: 1, skipped: 3 });
  });

  it("names what was skipped", () => {
    const assertionResults = [
      { status: "passed", fullName: "a" },
      { status: "skipped", fullName: "b" },
      { status: "pending", fullName: "c" },
      { status: "todo", fullName: "d" },
    ];
    expect(skippedByVitest({ testResults: [{ assertionResults }] })).toEqual(["b", "c", "d"]);
  });
});

describe("a report of Playwright", () => {
  it("counts a test that passed only when tried again as failed", () => {
    const report = playwrightReport({ expected: 5, unexpected: 1, flaky: 1, skipped: 2 });
    expect(fromPlaywright(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("fails if the site did not start", () => {
    expect(fromPlaywright(playwrightReport({}), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("names what was skipped, however deep it is nested", () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const suites = [
      {
        title: "a.spec.ts",
        specs: [spec("one", "expected"), spec("two", "skipped")],
        suites: [{ title: "inner", specs: [spec("three", "skipped")] }],
      },
    ];
    expect(skippedByPlaywright({ suites })).toEqual(["a.spec.ts › two", "a.spec.ts › inner › three"]);
  });
});

describe("all suites", () => {
  it("add up to the last line", () => {
    const all = addUp([fromStatus(0), { passed: 10, failed: 2, skipped: 1 }, fromStatus(1)]);
    expect(inWords(all)).toBe("11 passed, 3 failed, 1 skipped");
  });

  it("succeed only if something passed and nothing failed", () => {
    expect(exitStatus({ passed: 3, failed: 0, skipped: 1 })).toBe(0);
    expect(exitStatus({ passed: 3, failed: 1, skipped: 0 })).toBe(1);
    expect(exitStatus({ passed: 0, failed: 0, skipped: 0 })).toBe(1);
    expect(exitStatus(addUp([]))).toBe(1);
  });
});
