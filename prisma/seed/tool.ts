import type { ClientBase } from "pg";
import type { BillingPeriod, FactState, PlanModel, ToolStatus } from "../../lib/generated/prisma/enums";
import { ADD_ATTRIBUTES } from "../../lib/imports/merge-sql";
import type { AttributeDefinition } from "../../lib/imports/schema";

/** When something was looked up, and by whom. */
type Checked = { checkedAt: string; checkedBy: string; sourceUrl?: string | null };

/** Which value is given follows from the attribute's type. */
export type NewFact = Checked & {
  key: string;
  state: FactState;
  number?: number;
  amountMinor?: number;
  currency?: string;
  text?: string;
  list?: readonly string[];
  date?: string;
  datePrecision?: "day" | "month" | "year";
  note?: string;
  makersFigure?: boolean;
};

export type NewPlan = Checked & {
  name: string;
  model: PlanModel;
  amountMinor?: number | null;
  currency?: string | null;
  period?: BillingPeriod | null;
  unit?: string | null;
  unitScale?: number;
  included?: string | null;
  overage?: string | null;
};

export type NewTool = {
  slug: string;
  name: string;
  category: string;
  maker?: string | null;
  tagline?: string | null;
  description?: string | null;
  bestFor?: string | null;
  websiteUrl?: string | null;
  status?: ToolStatus;
  disclosures?: readonly object[];
};

/** Adds a tool and the name that its source knows it by. Returns its id. */
export async function addTool(
  client: ClientBase,
  tool: NewTool,
  alias: { source: string; id: string },
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `WITH added AS (
       INSERT INTO tool (slug, name, maker, tagline, description, best_for, website_url, status, disclosures, category_id)
       SELECT r.slug, r.name, r.maker, r.tagline, r.description, r."bestFor", r."websiteUrl", coalesce(r.status, 'PUBLISHED'),
         coalesce(r.disclosures, '[]'), c.id
       FROM jsonb_to_record($1::jsonb) AS r(slug text, name text, maker text, tagline text, description text, "bestFor" text,
         "websiteUrl" text, status "ToolStatus", disclosures jsonb, category text) JOIN category c ON c.slug = r.category
       RETURNING id, name
     )
     INSERT INTO tool_alias (source, external_id, name, tool_id) SELECT $2, $3, name, id FROM added RETURNING tool_id AS id`,
    [JSON.stringify(tool), alias.source, alias.id],
  );
  if (!rows[0]) throw new Error(`There is no category ${tool.category}.`);
  return rows[0].id;
}

/** Those of the known attributes that are used, in their order. What there is already stays as it is. */
export async function addAttributes(
  client: ClientBase,
  known: readonly AttributeDefinition[],
  used: readonly { key: string }[],
): Promise<void> {
  const keys = new Set(used.map(({ key }) => key));
  const placed = known.map((attribute, index) => ({ ...attribute, position: index + 1 }));
  await client.query(ADD_ATTRIBUTES, [JSON.stringify(placed.filter(({ key }) => keys.has(key)))]);
}

/** Throws if an attribute is not there. */
export async function addFacts(client: ClientBase, toolId: number, facts: readonly NewFact[]): Promise<void> {
  await client.query(
    `INSERT INTO fact (tool_id, attribute_id, type, state, number, amount_minor, currency, text, list, date, date_precision, note,
       makers_figure, source_url, checked_at, checked_by)
     SELECT $1, a.id, a.type, r.state, r.number, r."amountMinor", r.currency, r.text,
       ARRAY(SELECT jsonb_array_elements_text(coalesce(r.list, '[]'))), r.date, r."datePrecision", r.note,
       coalesce(r."makersFigure", false), r."sourceUrl", r."checkedAt", r."checkedBy"
     FROM jsonb_to_recordset($2::jsonb) AS r(key text, state "FactState", number numeric, "amountMinor" bigint, currency text,
       text text, list jsonb, date date, "datePrecision" text, note text, "makersFigure" boolean, "sourceUrl" text,
       "checkedAt" timestamptz, "checkedBy" text) LEFT JOIN attribute a USING (key)`,
    [toolId, JSON.stringify(facts)],
  );
}

export async function addPlans(client: ClientBase, toolId: number, plans: readonly NewPlan[]): Promise<void> {
  await client.query(
    `INSERT INTO plan (tool_id, name, model, amount_minor, currency, period, unit, unit_scale, included, overage, source_url,
       checked_at, checked_by, position)
     SELECT $1, r.name, r.model, r."amountMinor", r.currency, r.period, r.unit, coalesce(r."unitScale", 1), r.included, r.overage,
       r."sourceUrl", r."checkedAt", r."checkedBy", r.ordinality - 1
     FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (name text, model "PlanModel", "amountMinor" bigint, currency text,
       period "BillingPeriod", unit text, "unitScale" int, included text, overage text, "sourceUrl" text, "checkedAt" timestamptz,
       "checkedBy" text)) WITH ORDINALITY AS r`,
    [toolId, JSON.stringify(plans)],
  );
}
