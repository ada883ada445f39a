/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A suite that is one question: it holds or it does not. @param {number} status @returns {Counts} */
export const fromStatus = (status) => ({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });

/**
 * Vitest's JSON report. A file that broke outside of its tests (an import, a hook) counts as a failure of its own.
 * @returns {Counts}
 */
export function fromVitest(report, status) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  return honest(status, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Playwright's JSON report. A test that passed only when tried again has failed. @returns {Counts} */
export const fromPlaywright = ({ stats }, status) =>
  honest(status, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });

/** A suite without a report crashed before its first test. @type {Counts} */
export const crashed = { passed: 0, failed: 1, skipped: 0 };

/** A suite that says it failed, or that ran nothing, has failed, whatever its tests say. */
function honest(status, counts) {
  const ranNothing = counts.passed + counts.failed === 0;
  return counts.failed === 0 && (status !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts;
}

/** @param {Counts[]} all @returns {Counts} */
export const addUp = (all) =>
  all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** @param {Counts} counts */
export const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {Counts} counts */
export const exitStatus = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0);

/** The names of what a report skipped: nothing is left out in silence. @returns {string[]} */
export const skippedByVitest = (report) =>
  report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => ["pending", "skipped", "todo"].includes(status))
      .map((test) => test.fullName),
  );

/** @returns {string[]} */
export const skippedByPlaywright = (report) => report.suites.flatMap((suite) => skippedIn(suite, suite.title));

const skippedIn = (suite, path) => [
  ...(suite.specs ?? [])
    .filter(({ tests }) => tests.some(({ status }) => status === "skipped"))
    .map(({ title }) => `${path} › ${title}`),
  ...(suite.suites ?? []).flatMap((inner) => skippedIn(inner, `${path} › ${inner.title}`)),
];
