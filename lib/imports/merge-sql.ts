// How staged rows become tools, facts and plans: one statement a step, over all rows at once. $1 is the source.

/**
 * A row's tool is the one that its own name stands for; else the one of the row that speaks for it; else any of the same
 * group. So what an editor once took apart stays apart, and a renamed slug changes nothing.
 */
export const FIND_TOOLS = `
  UPDATE import_tool i SET tool_id = found.tool_id
  FROM (
    SELECT DISTINCT ON (i.ordinal) i.ordinal, a.tool_id
    FROM import_tool i JOIN tool_alias a ON a.source = $1 AND a.external_id = ANY (i.members)
    ORDER BY i.ordinal, a.external_id <> i.external_id, a.external_id <> i.canonical, a.tool_id
  ) found
  WHERE found.ordinal = i.ordinal`;

export const CHOOSE_NEW = `
  UPDATE import_tool i SET leads = true
  FROM (SELECT DISTINCT ON (canonical) ordinal FROM import_tool WHERE tool_id IS NULL
        ORDER BY canonical, external_id <> canonical, ordinal) first
  WHERE first.ordinal = i.ordinal`;

export const NEW_TOOLS = "SELECT ordinal, display_name, maker FROM import_tool WHERE leads ORDER BY ordinal";

export const GIVE_SLUGS = `
  UPDATE import_tool i SET slug = given.slug
  FROM unnest($1::int[], $2::text[]) AS given(ordinal, slug) WHERE given.ordinal = i.ordinal`;

/** Only the categories that a new tool needs, and none that an editor keeps under another slug. */
export const ADD_CATEGORIES = `
  INSERT INTO category (slug, name, description, position)
  SELECT r.slug, r.name, r.description, r.position
  FROM jsonb_to_recordset($1::jsonb) AS r(slug text, name text, description text, position int)
  WHERE r.slug IN (SELECT category FROM import_tool WHERE leads)
    AND NOT EXISTS (SELECT FROM category c WHERE c.slug = r.slug OR c.name = r.name::citext)
  ORDER BY r.position`;

export const ADD_TOOLS = `
  INSERT INTO tool (slug, name, maker, website_url, category_id)
  SELECT i.slug, i.display_name, i.maker, i.website_url, c.id
  FROM import_tool i
  LEFT JOIN jsonb_to_recordset($1::jsonb) AS r(slug text, name text) ON r.slug = i.category
  JOIN LATERAL (SELECT id FROM category WHERE slug = i.category OR name = r.name::citext ORDER BY slug <> i.category LIMIT 1) c ON true
  WHERE i.leads ORDER BY i.ordinal`;

export const FIND_ADDED = `
  UPDATE import_tool i SET tool_id = t.id
  FROM tool t JOIN import_tool first ON first.slug = t.slug
  WHERE first.leads AND i.canonical = first.canonical AND i.tool_id IS NULL`;

export const NOTE_ADDED =
  "INSERT INTO import_change (kind, tool_id) SELECT 'tool added', tool_id FROM import_tool WHERE leads ORDER BY ordinal";

export const ADD_ALIASES = `
  INSERT INTO tool_alias (source, external_id, name, tool_id)
  SELECT $1, external_id, name, tool_id FROM import_tool ORDER BY ordinal ON CONFLICT (source, external_id) DO NOTHING`;

/** Texts are filled where there are none. What stands is an editor's. */
export const FILL_TOOLS = `
  WITH wanted AS (
    SELECT DISTINCT ON (tool_id) tool_id, maker, website_url FROM import_tool ORDER BY tool_id, external_id <> canonical, ordinal
  ), pending AS (
    SELECT t.id, t.maker, w.maker AS new_maker, t.website_url, w.website_url AS new_website_url FROM wanted w JOIN tool t ON t.id = w.tool_id
    WHERE t.maker IS NULL AND w.maker IS NOT NULL OR t.website_url IS NULL AND w.website_url IS NOT NULL
  ), filled AS (
    UPDATE tool t SET maker = coalesce(p.maker, p.new_maker), website_url = coalesce(p.website_url, p.new_website_url),
      version = t.version + 1, updated_at = now()
    FROM pending p WHERE p.id = t.id
  )
  INSERT INTO import_change (kind, tool_id, field, new)
  SELECT 'tool changed', p.id, c.field, to_jsonb(c.new)
  FROM pending p CROSS JOIN LATERAL (VALUES ('maker', p.maker, p.new_maker), ('website', p.website_url, p.new_website_url)) AS c(field, was, new)
  WHERE c.was IS NULL AND c.new IS NOT NULL`;

/** Attributes that exist under this key but measure something else: an import would turn prices into nonsense. */
export const ATTRIBUTE_CLASHES = `
  SELECT a.key FROM attribute a JOIN jsonb_to_recordset($1::jsonb) AS r(key text, type "ValueType", "unitScale" int) ON r.key = a.key
  WHERE a.type <> r.type OR a.unit_scale <> r."unitScale"`;

export const ADD_ATTRIBUTES = `
  INSERT INTO attribute (key, label, description, "group", type, unit, unit_scale, ttl_days, better, position)
  SELECT r.key, r.label, r.description, r."group", r.type, r.unit, r."unitScale", r."ttlDays", r.better, r.position
  FROM jsonb_to_recordset($1::jsonb) AS r(key text, label text, description text, "group" text, type "ValueType", unit text,
    "unitScale" int, "ttlDays" int, better "BetterDirection", position int)
  ORDER BY r.position ON CONFLICT (key) DO NOTHING`;

const VALUE = ["state", "number", "amount_minor", "currency", "text", "list", "date", "date_precision"];
const VOUCHED = ["note", "makers_figure", "source_url"];
const PLAN = ["model", "amount_minor", "currency", "period", "unit", "unit_scale", "included", "overage"];

const differ = (columns: string[]) => `(${row("was", columns)}) IS DISTINCT FROM (${row("new", columns)})`;

/** A fact without a list may hold an empty one or none. */
const row = (table: string, columns: string[]) =>
  columns.map((column) => (column === "list" ? `coalesce(${table}.list, '{}')` : `${table}.${column}`)).join(", ");

const SAME_SOURCE = "split_part(was.checked_by, ' ', 1) = $1";

/**
 * What becomes of a value that is there already. A newer check wins, and so does the same source speaking again of the same
 * day, unless it speaks under another of the tool's names; anything else is an editor's, or newer, and stands. "Unknown"
 * is no reason to forget what somebody else found out.
 */
const fate = (value: string, vouched: string, unknown: string) => `
  CASE
    WHEN was.id IS NULL THEN 'added'
    WHEN NOT ${value} AND new.checked_at <= was.checked_at AND NOT (${SAME_SOURCE} AND new.checked_at = was.checked_at AND ${vouched}) THEN 'unchanged'
    WHEN new.checked_at < was.checked_at OR new.checked_at = was.checked_at AND (NOT ${SAME_SOURCE} OR new.rank > 0) THEN 'kept'
    WHEN ${unknown} AND NOT ${SAME_SOURCE} THEN 'kept'
    WHEN ${value} OR ${SAME_SOURCE} AND ${vouched} THEN 'changed'
    ELSE 'confirmed'
  END`;

/** One fact for each tool and attribute: a known answer before an unknown one, then by rank, then by place in the file. */
export const MATCH_FACTS = `
  CREATE TEMPORARY TABLE merge_fact ON COMMIT DROP AS
  SELECT new.*, was.id AS fact_id, to_jsonb(was) AS old,
    ${fate(differ(VALUE), differ(VOUCHED), "new.state = 'UNKNOWN' AND was.state <> 'UNKNOWN'")} AS fate
  FROM (
    SELECT DISTINCT ON (i.tool_id, f.key) i.tool_id, a.id AS attribute_id, f.*
    FROM import_fact f JOIN import_tool i USING (ordinal) JOIN attribute a ON a.key = f.key
    ORDER BY i.tool_id, f.key, f.state = 'UNKNOWN', f.rank, f.ordinal
  ) new
  LEFT JOIN fact was ON was.tool_id = new.tool_id AND was.attribute_id = new.attribute_id`;

const FACT_COLUMNS = [...VALUE, ...VOUCHED, "checked_at", "checked_by"].join(", ");

export const ADD_FACTS = `
  INSERT INTO fact (tool_id, attribute_id, type, ${FACT_COLUMNS})
  SELECT tool_id, attribute_id, type, ${FACT_COLUMNS} FROM merge_fact WHERE fate = 'added' ORDER BY ordinal, rank`;

export const CHANGE_FACTS = `
  UPDATE fact f SET (${FACT_COLUMNS}) = (SELECT ${FACT_COLUMNS.replaceAll(/(\w+)/g, "m.$1")}), version = f.version + 1, updated_at = now()
  FROM merge_fact m WHERE m.fact_id = f.id AND m.fate = 'changed'`;

export const CONFIRM_FACTS = `
  UPDATE fact f SET checked_at = m.checked_at, checked_by = m.checked_by, source_url = coalesce(m.source_url, f.source_url),
    version = f.version + 1, updated_at = now()
  FROM merge_fact m WHERE m.fact_id = f.id AND m.fate = 'confirmed'`;

export const MATCH_PLANS = `
  CREATE TEMPORARY TABLE merge_plan ON COMMIT DROP AS
  SELECT new.*, was.id AS plan_id, to_jsonb(was) AS old, ${fate(differ(PLAN), "was.source_url IS DISTINCT FROM new.source_url", "false")} AS fate
  FROM (
    SELECT DISTINCT ON (i.tool_id, p.name) i.tool_id, p.*, NULL::"BillingPeriod" AS period, NULL::text AS overage
    FROM import_plan p JOIN import_tool i USING (ordinal)
    ORDER BY i.tool_id, p.name, p.rank, p.ordinal
  ) new
  LEFT JOIN plan was ON was.tool_id = new.tool_id AND was.name = new.name
  UNION ALL
  SELECT was.tool_id, NULL::int, NULL::int, was.name, was.model, was.amount_minor, was.currency, was.unit, was.unit_scale, was.included, was.source_url,
    was.position, was.checked_at, was.checked_by, was.period, was.overage, was.id, to_jsonb(was), 'removed'
  FROM plan was
  JOIN (SELECT tool_id, max(checked_at) AS checked_at FROM import_tool GROUP BY tool_id) new USING (tool_id)
  WHERE ${SAME_SOURCE} AND was.checked_at <= new.checked_at
    AND NOT EXISTS (SELECT FROM import_plan p JOIN import_tool i USING (ordinal) WHERE i.tool_id = was.tool_id AND p.name = was.name)`;

const PLAN_COLUMNS = [...PLAN, "source_url", "checked_at", "checked_by"].join(", ");

export const ADD_PLANS = `
  INSERT INTO plan (tool_id, name, position, ${PLAN_COLUMNS})
  SELECT tool_id, name, position, ${PLAN_COLUMNS} FROM merge_plan WHERE fate = 'added' ORDER BY ordinal, position`;

export const CHANGE_PLANS = `
  UPDATE plan p SET (${PLAN_COLUMNS}) = (SELECT ${PLAN_COLUMNS.replaceAll(/(\w+)/g, "m.$1")}), version = p.version + 1, updated_at = now()
  FROM merge_plan m WHERE m.plan_id = p.id AND m.fate IN ('changed', 'confirmed')`;

export const REMOVE_PLANS = "DELETE FROM plan p USING merge_plan m WHERE m.plan_id = p.id AND m.fate = 'removed'";

/** What changed in tools that were there before. A new tool is one line, so its facts are not listed again. */
export const NOTE_CHANGES = `
  INSERT INTO import_change (kind, tool_id, field, old, new)
  SELECT 'fact ' || fate, tool_id, key, old, to_jsonb(m) - 'old' FROM merge_fact m
  WHERE fate IN ('added', 'changed') AND tool_id NOT IN (SELECT tool_id FROM import_tool WHERE leads)
  UNION ALL
  SELECT 'plan ' || fate, tool_id, name, old, to_jsonb(m) - 'old' FROM merge_plan m
  WHERE fate IN ('added', 'changed', 'removed') AND tool_id NOT IN (SELECT tool_id FROM import_tool WHERE leads)`;

export const COUNT = `
  SELECT 'facts' AS what, fate, count(*)::int AS n FROM merge_fact GROUP BY fate
  UNION ALL SELECT 'plans', fate, count(*)::int FROM merge_plan GROUP BY fate
  UNION ALL SELECT 'tools', 'added', count(*)::int FROM import_tool WHERE leads
  UNION ALL SELECT 'tools', 'changed', count(DISTINCT tool_id)::int FROM import_change WHERE kind <> 'tool added'
  UNION ALL SELECT 'tools', 'seen', count(DISTINCT tool_id)::int FROM import_tool`;

export const READ_CHANGES = `
  DECLARE import_changes NO SCROLL CURSOR FOR
  SELECT c.kind, t.name, t.slug, c.field, c.old, c.new, a.label, a.type, a.unit, a.unit_scale,
    CASE WHEN c.kind = 'tool added' THEN (SELECT count(*)::int FROM fact WHERE tool_id = t.id) END AS facts,
    CASE WHEN c.kind = 'tool added' THEN (SELECT count(*)::int FROM plan WHERE tool_id = t.id) END AS plans
  FROM import_change c JOIN tool t ON t.id = c.tool_id LEFT JOIN attribute a ON a.key = c.field AND c.kind LIKE 'fact %'
  ORDER BY c.kind <> 'tool added', CASE WHEN c.kind <> 'tool added' THEN t.name END, c.id`;
