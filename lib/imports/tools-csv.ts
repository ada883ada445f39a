import { z } from "zod";
import { type KnownCategories, listedCategory } from "./categories";
import { line, sameName, textProblem, toolName, webAddress } from "./clean-text";
import { firstProblem } from "./model-record";
import type { Curation, ImportedFact, Origin, Read } from "./schema";
import { LIMITS } from "./schema";

export const COLUMNS = ["name", "url", "section", "subsection", "openSource"] as const;

const label = z
  .string()
  .transform((value) => value.trim())
  .refine((value) => value.length <= LIMITS.word, { error: `has more than ${LIMITS.word} characters` })
  .refine((value) => textProblem(value) === null, { error: "has a hidden character" });

const listedTool = z.object({
  name: toolName,
  url: webAddress,
  section: line(LIMITS.word),
  subsection: label,
  openSource: z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(["", "yes", "no"], { error: 'is neither "yes", "no" nor empty' })),
});

/** Each list that the file was made of, by the rows that came from it. */
export type OriginOf = (name: string) => Origin;

/** Where a row comes from. A row of neither list has no source that could be cited, and the older date: the safe claim. */
export function originsByName({ lists }: Curation["origins"]["tools.csv"], given?: Partial<Origin>): OriginOf {
  const byName = new Map(lists.flatMap((list) => list.names.map((name) => [name, list])));
  const oldest = lists.map((list) => list.checkedAt).sort()[0] ?? "1970-01-01";
  return (name) => ({
    ...(byName.get(name) ?? { sourceUrl: null, checkedAt: oldest, checkedBy: "tools.csv" }),
    ...given,
  });
}

/** Reads one row of tools.csv. An empty `openSource` says nothing, so it makes no fact. */
export function readListedTool(value: unknown, curation: Curation, known: KnownCategories, originOf: OriginOf): Read {
  const parsed = listedTool.safeParse(value, { reportInput: true });
  if (!parsed.success) return { ok: false, reason: firstProblem(parsed.error) };
  const { name, url, section, subsection, openSource } = parsed.data;
  const category = listedCategory(parsed.data, curation.placement, known);
  if (category === null)
    return { ok: false, reason: `section: no category for "${subsection ? `${section} / ${subsection}` : section}"` };

  const externalId = sameName(name);
  const { sourceUrl, checkedAt, checkedBy } = originOf(externalId);
  const facts: ImportedFact[] = [];
  if (sourceUrl)
    facts.push({ key: "last-listed", type: "DATE", state: "VALUE", date: checkedAt, datePrecision: "day", sourceUrl });
  if (openSource)
    facts.push({ key: "open-source", type: "BOOLEAN", state: openSource === "yes" ? "YES" : "NO", sourceUrl });
  return {
    ok: true,
    tool: {
      externalId,
      name,
      displayName: curation.aliases["tools.csv"].names.get(externalId) ?? name,
      maker: null,
      websiteUrl: url,
      category,
      facts,
      attributes: [],
      plans: [],
      checkedAt,
      checkedBy,
    },
  };
}
