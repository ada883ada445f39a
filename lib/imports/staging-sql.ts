// The tables that one import fills row by row and then merges from, all at once. They live in its transaction alone.

export const CREATE = `
  CREATE TEMPORARY TABLE import_tool (
    ordinal int PRIMARY KEY, external_id text NOT NULL, canonical text NOT NULL, members text[] NOT NULL, name text NOT NULL,
    display_name text NOT NULL, maker text, website_url text, category text NOT NULL, checked_at timestamptz NOT NULL,
    tool_id int, slug text, leads boolean NOT NULL DEFAULT false
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE import_fact (
    ordinal int NOT NULL, rank int NOT NULL, key text NOT NULL, type "ValueType" NOT NULL, state "FactState" NOT NULL, number numeric,
    amount_minor bigint, currency text, text text, list text[], date date, date_precision text, note text,
    makers_figure boolean NOT NULL, source_url text, checked_at timestamptz NOT NULL, checked_by text NOT NULL
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE import_plan (
    ordinal int NOT NULL, rank int NOT NULL, name text NOT NULL, model "PlanModel" NOT NULL, amount_minor bigint, currency text, unit text,
    unit_scale int NOT NULL, included text, source_url text, position int NOT NULL, checked_at timestamptz NOT NULL, checked_by text NOT NULL
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE import_change (
    id int GENERATED ALWAYS AS IDENTITY, kind text NOT NULL, tool_id int NOT NULL, field text, old jsonb, new jsonb
  ) ON COMMIT DROP`;

/** A seed imports two files in one transaction. */
export const DROP = "DROP TABLE import_tool, import_fact, import_plan, import_change, merge_fact, merge_plan";

export const STAGE_TOOLS = `
  INSERT INTO import_tool (ordinal, external_id, canonical, members, name, display_name, maker, website_url, category, checked_at)
  SELECT r.ordinal, r."externalId", r.canonical, ARRAY(SELECT jsonb_array_elements_text(r.members)), r.name, r."displayName", r.maker, r."websiteUrl", r.category, r."checkedAt"
  FROM jsonb_to_recordset($1::jsonb) AS r(ordinal int, "externalId" text, canonical text, members jsonb, name text, "displayName" text,
    maker text, "websiteUrl" text, category text, "checkedAt" timestamptz)`;

export const STAGE_FACTS = `
  INSERT INTO import_fact (ordinal, rank, key, type, state, number, amount_minor, currency, text, list, date, date_precision, note,
    makers_figure, source_url, checked_at, checked_by)
  SELECT r.ordinal, r.rank, r.key, r.type, r.state, r.number, r."amountMinor", r.currency, r.text,
    CASE WHEN r.list IS NULL THEN '{}' ELSE ARRAY(SELECT jsonb_array_elements_text(r.list)) END,
    r.date, r."datePrecision", r.note, coalesce(r."makersFigure", false), r."sourceUrl", r."checkedAt", r."checkedBy"
  FROM jsonb_to_recordset($1::jsonb) AS r(ordinal int, rank int, key text, type "ValueType", state "FactState", number numeric,
    "amountMinor" bigint, currency text, text text, list jsonb, date date, "datePrecision" text, note text, "makersFigure" boolean,
    "sourceUrl" text, "checkedAt" timestamptz, "checkedBy" text)`;

export const STAGE_PLANS = `
  INSERT INTO import_plan (ordinal, rank, name, model, amount_minor, currency, unit, unit_scale, included, source_url, position, checked_at, checked_by)
  SELECT r.ordinal, r.rank, r.name, r.model, r."amountMinor", CASE WHEN r."amountMinor" IS NOT NULL THEN 'USD' END, r.unit, r."unitScale",
    r.included, r."sourceUrl", r.position, r."checkedAt", r."checkedBy"
  FROM jsonb_to_recordset($1::jsonb) AS r(ordinal int, rank int, name text, model "PlanModel", "amountMinor" bigint, unit text,
    "unitScale" int, included text, "sourceUrl" text, position int, "checkedAt" timestamptz, "checkedBy" text)`;

export const ANALYSE = "ANALYZE import_tool, import_fact, import_plan";
