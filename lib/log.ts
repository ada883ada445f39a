import "server-only";

/** Says that something failed which nobody expected: one line, then the error with its stack. No personal data in `what`. */
export function logFailure(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${what}\n${detail}\n`);
}
