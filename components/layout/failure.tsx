"use client";

import { urls } from "@/lib/urls";

/** What a reader sees when a page breaks: that it is our fault, what to do, and a code to quote. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <>
      <title>This page could not be made</title>
      <h1>This page could not be made</h1>
      <p className="my-4 max-w-(--measure)">
        The fault is ours, and nothing you did is lost. Try again in a moment, or{" "}
        <a href={urls.home}>go to the front page</a>.{code && ` If you report it, quote ${code}.`}
      </p>
      <button type="button" onClick={retry} className="min-h-(--target-main) border border-ink bg-ink px-4 text-paper">
        Try again
      </button>
    </>
  );
}
