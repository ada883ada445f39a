/** A failure we expected: its message is one line that says what is wrong and what to do. Printed without a stack. */
export class Problem extends Error {}

/** What to print when something failed: a problem is its one line, a surprise is everything we know. @param {unknown} error */
export const explain = (error) =>
  error instanceof Problem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
