"use client";

import { urls } from "@/lib/urls";

/** What a reader sees when a page breaks: that it is our fault, what to do, and a code to quote. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const code = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="stop">
      <title>This page could not be made</title>
      <header className="page-title">
        <h1>This page could not be made</h1>
        <div className="page-title__lead">
          <p>The fault is ours, and nothing you did is lost. Try again in a moment.</p>
        </div>
      </header>
      <p className="stop__ways">
        <button type="button" onClick={retry} className="btn btn--main">
          Try again
        </button>
        {/* A whole load: after a failure nothing of the page before is to be trusted. */}
        <a href={urls.home}>Go to the front page</a>
        <a href={urls.tools}>See all tools</a>
      </p>
      {code && (
        <p className="fine">
          If you report it, quote <strong>{code}</strong>.
        </p>
      )}
    </div>
  );
}
