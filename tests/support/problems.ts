import type { BrowserContext, ConsoleMessage, Request, Response } from "@playwright/test";
import { expect } from "@playwright/test";

/**
 * Collects what must not happen in a browser, whatever page it happens on: an error in the console (a hydration mismatch and
 * a refusal by the Content-Security-Policy are such), an exception, a request that fails or is answered with 400 or more, and
 * a request to another host.
 */
export function collectProblems(baseUrl = "") {
  const { host } = new URL(baseUrl);
  const found: string[] = [];
  const allowed: RegExp[] = [];
  const note = (problem: string | undefined) => problem && found.push(problem);

  return {
    found: found as readonly string[],
    watch(context: BrowserContext) {
      context.on("console", (message) => note(consoleProblem(message)));
      context.on("weberror", (error) => note(`exception: ${error.error().message}`));
      context.on("request", (request) => note(otherHost(request, host)));
      context.on("requestfailed", (request) => note(failure(request)));
      context.on("response", (response) => note(refusal(response)));
    },
    allow: (problem: RegExp) => void allowed.push(problem),
    expectNone() {
      const unexpected = found.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(unexpected, "what went wrong in the browser").toEqual([]);
      const absent = allowed.filter((pattern) => !found.some((problem) => pattern.test(problem)));
      expect(absent, "what the test allowed, but did not happen").toEqual([]);
    },
  };
}

function consoleProblem(message: ConsoleMessage): string | undefined {
  if (message.type() !== "error") return undefined;
  // Chromium's echo of an answer of 400 or more, which is noted with its address.
  if (message.text().startsWith("Failed to load resource:")) return undefined;
  return `console: ${message.text()}`;
}

function otherHost(request: Request, host: string): string | undefined {
  const url = new URL(request.url());
  const local = url.host === host || ["about:", "blob:", "data:"].includes(url.protocol);
  return local ? undefined : `other host: ${request.method()} ${request.url()}`;
}

/** Failures that are none, or are told of elsewhere. */
const noFailures: Record<string, string> = {
  "net::ERR_ABORTED": "the browser gave it up itself: a prefetch when the page was left, a download",
  csp: "a policy's refusal is in the console as well; and this is how scripts end where scripts are switched off",
};

function failure(request: Request): string | undefined {
  const reason = request.failure()?.errorText ?? "failed";
  return reason in noFailures ? undefined : `${reason} ${request.method()} ${request.url()}`;
}

const refusal = (response: Response): string | undefined =>
  response.status() < 400 ? undefined : `${response.status()} ${response.request().method()} ${response.url()}`;
