import { TALLY_OF_TOOL } from "../votes/tally-sql";
import type { Sort } from "./schema";
import { BIT_OF_KEY, bitOf, FAILS, failOf, HOLDS, MUST_SHIFT, STRICT_SHIFT, TAG_COUNTS } from "./tags";

/**
 * What a sort goes by: two numbers, both ascending, a missing one last; the name and the id settle ties. A panel's median
 * counts only with enough takes: below that a tool is listed by name, never by score.
 */
const RANKS: Record<Sort, readonly [rank: string, second: string]> = {
  median: ["CASE WHEN verdict <> 'too-few' THEN -median END", "NULL"],
  name: ["NULL", "NULL"],
  newest: ["-(released - DATE '2000-01-01')", "NULL"],
  price: ["price_in", "price_out"],
  context: ["-context", "NULL"],
};

/** What facts, plans and takes say about each tool: which tags of tags.ts hold (`yes`), and which are known not to (`no`). */
const ENTRY = `
asked AS MATERIALIZED (
  SELECT id, key, ${BIT_OF_KEY} AS bit FROM attribute
  WHERE key IN ('open-weights', 'open-source', 'tool-calling', 'structured-output', 'reasoning', 'input-modalities',
    'output-modalities', 'price-input', 'price-output', 'context-window', 'released')
),
known AS (
  SELECT tool_id, bit_or(${HOLDS}) AS yes, bit_or(${FAILS}) AS no,
    min(amount_minor) FILTER (WHERE key = 'price-input' AND currency = 'USD')::float8 AS price_in,
    min(amount_minor) FILTER (WHERE key = 'price-output' AND currency = 'USD')::float8 AS price_out,
    count(amount_minor) > 0 AS priced, max(number)::float8 AS context, max(date) AS released
  FROM fact JOIN asked ON asked.id = attribute_id GROUP BY tool_id
),
offered AS (
  SELECT tool_id, bool_or(model = 'FREE') AS some_free, bool_and(model = 'FREE') AS all_free,
    bool_and(model = 'CONTACT') AS all_contact, bool_or(model = 'FREE' OR amount_minor IS NOT NULL) AS priced
  FROM plan GROUP BY tool_id
),
judged AS (
  SELECT take.tool_id, count(*)::int AS total, count(*) FILTER (WHERE verdict = 'SHIP')::int AS ships,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY score) AS median, bool_and(author_kind = 'HUMAN') AS by_people
  FROM take JOIN take_revision ON take_revision.id = published_revision_id
  WHERE take.status <> 'RETRACTED' GROUP BY take.tool_id
),
entry AS MATERIALIZED (
  SELECT tool.id, tool.name, maker, category_id, context, released, price_in, price_out, median,
    CASE WHEN coalesce(total, 0) < $4::int THEN 'too-few' WHEN ships * 100 >= $5::int * total THEN 'ship'
      WHEN ships * 100 <= $6::int * total THEN 'skip' ELSE 'mixed' END AS verdict,
    CASE WHEN some_free IS NULL THEN 'unknown' WHEN all_free THEN 'free' WHEN some_free THEN 'freemium'
      WHEN all_contact THEN 'contact' ELSE 'paid' END AS entry,
    coalesce(by_people, false) AS by_people,
    coalesce(yes, 0) | CASE WHEN known.priced OR offered.priced THEN ${bitOf("published-price")} ELSE 0 END AS yes,
    coalesce(no, 0) | CASE WHEN known.priced OR offered.priced THEN 0 ELSE ${bitOf("published-price")} END AS no
  FROM tool
    LEFT JOIN known ON known.tool_id = tool.id
    LEFT JOIN offered ON offered.tool_id = tool.id
    LEFT JOIN judged ON judged.tool_id = tool.id
  WHERE status = 'PUBLISHED'
)`;

/**
 * Which filters each tool fails, a bit each. None: it is found. Those of one filter alone: it counts among that filter's
 * choices, and would come back without it. When no name holds the words of a search, names spelt alike are found instead: likeness
 * is what costs most, so that it is not worked out before.
 */
const TESTED = `
needle AS (SELECT ARRAY(SELECT lower(unaccent(word)) FROM unnest($1::text[]) word) AS words, lower(unaccent($2::text)) AS text),
hay AS MATERIALIZED (
  SELECT id, lower(unaccent(tool.name || ' ' || coalesce(maker, ''))) LIKE ALL (words) AS hit
  FROM tool, needle WHERE status = 'PUBLISHED' AND cardinality($1::text[]) > 0
),
chosen AS (SELECT id FROM category WHERE slug = ANY ($3::text[])),
tested AS MATERIALIZED (
  SELECT entry.*,
    CASE WHEN cardinality($1::text[]) > 0 AND NOT (hit OR CASE WHEN EXISTS (SELECT FROM hay WHERE hit) THEN false
        ELSE similarity(lower(unaccent(entry.name)), (SELECT text FROM needle)) >= 0.3 END) THEN ${failOf("q")} ELSE 0 END
    + CASE WHEN EXISTS (SELECT FROM chosen) AND category_id NOT IN (SELECT id FROM chosen) THEN ${failOf("category")} ELSE 0 END
    + CASE WHEN cardinality($7::text[]) > 0 AND verdict <> ALL ($7::text[]) THEN ${failOf("verdict")} ELSE 0 END
    + CASE WHEN cardinality($8::text[]) > 0 AND entry <> ALL ($8::text[]) THEN ${failOf("entry")} ELSE 0 END
    + CASE WHEN $9::bool AND NOT by_people THEN ${failOf("human")} ELSE 0 END
    + ((~yes & $10::int)::bigint << ${STRICT_SHIFT}) + ((no & $11::int)::bigint << ${MUST_SHIFT}) AS failed
  FROM entry LEFT JOIN hay ON hay.id = entry.id
),
found AS (SELECT * FROM tested WHERE failed = 0)`;

/** How many tools are found, and how many each choice would leave, all other filters kept. */
const COUNTS = `
SELECT 'found' AS facet, '' AS choice, '' AS name, count(*)::int AS count FROM found
UNION ALL SELECT 'category', slug, category.name::text, coalesce(count, 0) FROM category LEFT JOIN (
  SELECT category_id, count(*)::int AS count FROM tested WHERE failed IN (0, ${failOf("category")}) GROUP BY 1) each ON category_id = id
UNION ALL SELECT 'verdict', verdict, '', count(*)::int FROM tested WHERE failed IN (0, ${failOf("verdict")}) GROUP BY 2
UNION ALL SELECT 'entry', entry, '', count(*)::int FROM tested WHERE failed IN (0, ${failOf("entry")}) GROUP BY 2
UNION ALL SELECT 'human', '', '', count(*)::int FROM found WHERE by_people
UNION ALL SELECT 'alone', (log(failed) / log(2))::int::text, '', count(*)::int FROM tested
  WHERE failed > 0 AND failed & (failed - 1) = 0 GROUP BY failed
UNION ALL ${TAG_COUNTS}`;

/**
 * One answer with `counts` and `lines`. $1 to $11 are the filters, $10 and $11 as bits; $12 says whether there is a place to go on from, $13 to
 * $16 are that place, and $17 is how many lines are wanted.
 */
export const directorySql = (sort: Sort): string => `WITH ${ENTRY}, ${TESTED}, ranked AS (
  SELECT id, lower(name) COLLATE "C" AS name, yes, no,
    coalesce((${RANKS[sort][0]})::float8, 'Infinity') AS rank, coalesce((${RANKS[sort][1]})::float8, 'Infinity') AS second
  FROM found
), lines AS (
  SELECT * FROM ranked
  WHERE NOT $12::bool OR (rank, second, name, id) >
    (coalesce($13::float8, 'Infinity'), coalesce($14::float8, 'Infinity'), $15::text COLLATE "C", $16::int)
  ORDER BY rank, second, name, id LIMIT $17::int
)
SELECT (SELECT json_agg(each) FROM (${COUNTS}) each) AS counts,
  (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'rank', nullif(rank, 'Infinity'), 'second', nullif(second, 'Infinity'),
      'unknown', $11::int & ~yes & ~no) ORDER BY rank, second, name, id), '[]') FROM lines) AS lines`;

/** What a line of the directory shows, for the ids in $1 and in their order; $2 are the keys of the facts. */
export const DETAILS_SQL = `
SELECT tool.id, tool.slug, tool.name, maker, (SELECT ${TALLY_OF_TOOL} FROM (SELECT tool.id) AS shown) AS tally,
  json_build_object('slug', category.slug, 'name', category.name) AS category,
  coalesce((SELECT json_agg(json_build_object('lens', lens, 'score', score, 'verdict', verdict) ORDER BY reviewer.position, reviewer.id)
    FROM take JOIN reviewer ON reviewer.id = reviewer_id JOIN take_revision ON take_revision.id = published_revision_id
    WHERE take.tool_id = tool.id AND take.status <> 'RETRACTED'), '[]') AS takes,
  coalesce((SELECT json_agg(json_build_object('model', model) ORDER BY position, id) FROM plan WHERE tool_id = tool.id), '[]') AS plans,
  coalesce((SELECT json_object_agg(key, json_build_object('state', state, 'number', number, 'amountMinor', amount_minor,
      'currency', currency, 'unitScale', unit_scale))
    FROM fact JOIN attribute ON attribute.id = attribute_id WHERE tool_id = tool.id AND key = ANY ($2::text[])), '{}') AS facts,
  (SELECT json_build_object('date', date, 'precision', date_precision) FROM fact JOIN attribute ON attribute.id = attribute_id
    WHERE tool_id = tool.id AND key = 'released' AND state = 'VALUE') AS released,
  coalesce((SELECT json_agg(json_build_object('ttlDays', ttl_days, 'checkedAt', checked)) FROM (
    SELECT ttl_days, min(checked_at) AS checked FROM fact JOIN attribute ON attribute.id = attribute_id
    WHERE tool_id = tool.id AND state <> 'UNKNOWN' GROUP BY ttl_days) oldest), '[]') AS checks
FROM tool JOIN category ON category.id = category_id
WHERE tool.id = ANY ($1::int[]) ORDER BY array_position($1::int[], tool.id)`;
