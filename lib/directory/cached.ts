import "server-only";
import { dependingOn, tags } from "../cache";
import { directoryPage } from "./queries";
import { NO_FILTERS } from "./schema";

/** The directory's first page: every tool, by the panel's median. */
export async function cachedDirectory() {
  "use cache";
  return dependingOn([tags.tools], () => directoryPage(NO_FILTERS, "median"));
}

/** The first page of a category, by the panel's median. */
export async function cachedDirectoryOf(category: string) {
  "use cache";
  return dependingOn([tags.tools], () => directoryPage({ ...NO_FILTERS, category: [category] }, "median"));
}
