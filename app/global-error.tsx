"use client";

import { Failure } from "@/components/layout/failure";
import "./globals.css";

/** Stands in for the whole document when even the layout breaks; it needs neither data, nor settings, nor typefaces. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <main id="main" className="wrap">
          <Failure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
