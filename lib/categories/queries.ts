import "server-only";
import { pool } from "../db";
import { isSlug } from "../tools/slug";
import type { CategoryLine, CategoryPage, DeclaredPair, PricePoint } from "./schema";

/** SQL: the takes of `tool` that readers see, as JSON. */
const TAKES = `(SELECT json_agg(json_build_object('score', score, 'verdict', verdict) ORDER BY take.id)
  FROM take JOIN take_revision ON take_revision.id = published_revision_id
  WHERE take.tool_id = tool.id AND take.status <> 'RETRACTED')`;

/** Every category by name. */
export async function allCategories(): Promise<CategoryLine[]> {
  const { rows } = await pool.query<CategoryLine>({
    name: "categories",
    text: `SELECT category.slug, category.name, category.description, count(tool.id)::int AS count,
             coalesce(json_agg(json_build_object('slug', tool.slug, 'name', tool.name, 'takes', takes) ORDER BY tool.name, tool.id)
               FILTER (WHERE takes IS NOT NULL), '[]') AS judged
           FROM category LEFT JOIN (SELECT *, ${TAKES} AS takes FROM tool WHERE status = 'PUBLISHED') tool ON category_id = category.id
           GROUP BY category.id ORDER BY category.name, category.id`,
  });
  return rows;
}

/** The category at this slug with what its page shows beside the tools themselves. */
export async function categoryBySlug(slug: string): Promise<CategoryPage | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await pool.query<{ id: number; slug: string; name: string; description: string | null }>({
    name: "category-by-slug",
    text: "SELECT id, slug, name, description FROM category WHERE slug = $1",
    values: [slug],
  });
  const [found] = rows;
  if (!found) return null;
  const { id, ...category } = found;
  const [points, pairs] = await Promise.all([pricePoints(id), declaredPairs(id)]);
  return { ...category, points, pairs };
}

/** The tools of a category whose input price and context window are both known, cheapest first. */
async function pricePoints(categoryId: number): Promise<PricePoint[]> {
  const { rows } = await pool.query<PricePoint>({
    name: "price-points",
    // Minor units cover `unit_scale` units; the attribute's unit is a million tokens, and a dollar has 100 cents.
    text: `SELECT tool.slug, tool.name, price.amount_minor::float8 / 100 / asked.unit_scale AS price,
             context.number::float8 AS context, coalesce(${TAKES}, '[]') AS takes
           FROM tool
             JOIN attribute asked ON asked.key = 'price-input'
             JOIN fact price ON price.tool_id = tool.id AND price.attribute_id = asked.id AND price.currency = 'USD'
             JOIN attribute held ON held.key = 'context-window'
             JOIN fact context ON context.tool_id = tool.id AND context.attribute_id = held.id AND context.number > 0
           WHERE category_id = $1 AND tool.status = 'PUBLISHED'
           ORDER BY price.amount_minor, context.number DESC, tool.name, tool.id`,
    values: [categoryId],
  });
  return rows;
}

/** The pairs with a declared relation that have a tool in a category. */
async function declaredPairs(categoryId: number): Promise<DeclaredPair[]> {
  const { rows } = await pool.query<DeclaredPair>({
    name: "declared-pairs",
    text: `SELECT json_build_object('slug', a.slug, 'name', a.name) AS first,
             json_build_object('slug', b.slug, 'name', b.name) AS last, kind, why
           FROM tool_relation JOIN tool a ON a.id = first_id JOIN tool b ON b.id = last_id
           WHERE $1 IN (a.category_id, b.category_id) AND a.status = 'PUBLISHED' AND b.status = 'PUBLISHED'
           ORDER BY a.name, b.name, a.id, b.id LIMIT 50`,
    values: [categoryId],
  });
  return rows;
}
