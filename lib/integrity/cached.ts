import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "../cache";
import { integrityEntries } from "./queries";

/** The newest lines of the public record, some minutes old. */
export async function cachedIntegrity() {
  "use cache";
  cacheTag(tags.tallies);
  cacheLife("content");
  return integrityEntries({ limit: 200 });
}
