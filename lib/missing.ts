import type { Metadata } from "next";

/** The head of a page that found nothing at its address; server/next/cache-handler.mjs turns it into a status of 404. */
export const missing = (title: string): Metadata => ({
  title,
  robots: { index: false },
  other: { "http-status": "404" },
});
