import type { Metadata } from "next";
import { isDevelopment } from "@/lib/env";
import { missing } from "@/lib/missing";
import NotFound from "../not-found";

export const ensureStatic = "navigation";

export const generateMetadata = (): Metadata =>
  isDevelopment() ? { title: "Style guide", robots: { index: false } } : missing("Page not found");

/** For developers alone. Elsewhere nothing has this address, and the guide is not even loaded. */
export default async function StyleguidePage() {
  if (!isDevelopment()) return <NotFound />;
  const { Guide } = await import("./guide");
  return <Guide />;
}
