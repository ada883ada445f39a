import { MODALITIES } from "./schema";

/** Attributes that say yes or no. */
const BOOLEANS = ["open-weights", "open-source", "tool-calling", "structured-output", "reasoning"] as const;

/** Everything that a tool's facts may hold or not hold, as the filters ask. Each is one bit of a number in directory-sql.ts. */
export const TAGS = [...BOOLEANS, "published-price", ...MODALITIES] as const;
export type Tag = (typeof TAGS)[number];

export const bitOf = (tag: Tag): number => 1 << TAGS.indexOf(tag);

export const maskOf = (tags: readonly Tag[]): number => tags.reduce((mask, tag) => mask | bitOf(tag), 0);

/** How the facts spell what a modality is about. */
const SPELT: Record<string, string> = { pdf: "PDF" };

const sum = (terms: readonly string[]) => terms.join(" + ");

/** SQL: the bits of the modalities in a fact's `list`, for attributes that start with a verb. */
const listed = (verb: "reads" | "makes"): string =>
  sum(
    MODALITIES.filter((modality) => modality.startsWith(`${verb}-`)).map((modality) => {
      const word = modality.slice(verb.length + 1);
      return `CASE WHEN '${SPELT[word] ?? word}' = ANY (list) THEN ${bitOf(modality)} ELSE 0 END`;
    }),
  );

/** SQL: the bit that an attribute's key stands for. */
export const BIT_OF_KEY = `CASE key ${BOOLEANS.map((key) => `WHEN '${key}' THEN ${bitOf(key)}`).join(" ")} ELSE 0 END`;

/** SQL: the bits that hold by one fact, and those that are known not to. `bit` and `key` are its attribute's. */
export const HOLDS = `CASE WHEN state IN ('YES', 'PARTIAL') THEN bit WHEN state <> 'VALUE' THEN 0
  WHEN key = 'input-modalities' THEN ${listed("reads")} WHEN key = 'output-modalities' THEN ${listed("makes")} ELSE 0 END`;
export const FAILS = `CASE WHEN state IN ('NO', 'NOT_APPLICABLE') THEN bit
  WHEN key = 'input-modalities' AND state = 'VALUE' AND NOT 'image' = ANY (list) THEN ${bitOf("reads-image")} ELSE 0 END`;

/** SQL: rows of (facet, choice, name, count): how many of `found` hold each tag, and how many are known not to. */
export const TAG_COUNTS = ["yes", "no"]
  .map((facet) => {
    const counts = TAGS.map((tag) => `count(*) FILTER (WHERE ${facet} & ${bitOf(tag)} > 0)::int`);
    return `SELECT '${facet}', choice, '', count FROM (SELECT ARRAY[${counts}] AS counts FROM found) each,
      unnest('{${TAGS}}'::text[], counts) AS pair (choice, count)`;
  })
  .join("\nUNION ALL ");

/** The filters that a tool may fail, a bit each: the groups, then what must be on file, then what must not be ruled out. */
const GROUPS = ["q", "category", "verdict", "entry", "human"] as const;
export type Group = (typeof GROUPS)[number];
export const failOf = (group: Group): number => 1 << GROUPS.indexOf(group);
export const STRICT_SHIFT = GROUPS.length;
export const MUST_SHIFT = GROUPS.length + TAGS.length;

/** The filter behind a single failed bit, by its power of two: a group, a tag, or "must-" and a tag. */
export function filterOfBit(power: number): string | undefined {
  if (power < STRICT_SHIFT) return GROUPS[power];
  if (power < MUST_SHIFT) return TAGS[power - STRICT_SHIFT];
  const tag = TAGS[power - MUST_SHIFT];
  return tag && `must-${tag}`;
}
