import { curationSchema, type Format } from "../../lib/imports/schema";
import aliases from "./aliases.json";
import attributes from "./attributes.json";
import categories from "./categories.json";
import origins from "./origins.json";
import placement from "./placement.json";

/** What people decided about the shipped sources. Throws, naming the place, if one of the files does not fit. */
export const curation = curationSchema.parse({ aliases, attributes, categories, origins, placement });

/** The files that `origins.json` tells the revisions and days of. */
export const SHIPPED = {
  models: new URL("./models.json", import.meta.url),
  tools: new URL("./tools.csv", import.meta.url),
} as const satisfies Record<Format, URL>;
