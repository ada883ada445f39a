import type { KnownCategories } from "./categories";
import { printable, textProblem } from "./clean-text";
import { WrongWidth } from "./csv-rows";
import { readModel } from "./models-catalogue";
import type { AttributeDefinition, Curation, Format, ImportedTool, Origin, Read } from "./schema";
import { originsByName, readListedTool } from "./tools-csv";

/** What makes a tool, or a reason why not, out of a row of a file. `given` is what the operator says about the file. */
export function rowReader(
  format: Format,
  curation: Curation,
  known: KnownCategories,
  given: Partial<Origin> = {},
): (value: unknown) => Read {
  if (format === "models") {
    const origin = { ...curation.origins["models.dev"], ...given };
    return (value) => readModel(value, curation, origin);
  }
  const originOf = originsByName(curation.origins["tools.csv"], given);
  return (value) =>
    value instanceof WrongWidth
      ? { ok: false, reason: `has ${value.fields.length} fields where the first line has ${value.expected}` }
      : readListedTool(value, curation, known, originOf);
}

/** What a row's facts are about. A benchmark that nobody described brings its own description. */
export function definitions(
  tool: ImportedTool,
  attributes: ReadonlyMap<string, AttributeDefinition>,
): AttributeDefinition[] {
  return [...tool.attributes, ...tool.facts.flatMap((fact) => attributes.get(fact.key) ?? [])];
}

/** What a row that cannot be used is called, as far as that can be read; safe to print. */
export function nameOf(value: unknown): string {
  if (value instanceof WrongWidth) return printable(value.fields[0] ?? "");
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const name = [record.name, record.id].find((field) => typeof field === "string" && field.trim() !== "");
  return typeof name === "string" ? printable(name) + (textProblem(name) ? " (escaped)" : "") : "";
}
