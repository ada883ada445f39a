"use client";

import { Failure } from "@/components/layout/failure";
import "./globals.css";

/** Stands in for the whole document when even the layout breaks. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-page px-(--gutter) py-8">
          <Failure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
