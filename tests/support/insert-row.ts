import type { Pool } from "pg";

/** Inserts one row. Fields are named as in Prisma's schema, columns as in the database: `bestFor` is `best_for`. */
export async function insertRow<Row extends object>(
  sql: Pick<Pool, "query">,
  table: string,
  row: Row,
): Promise<Row & { id: number }> {
  const fields = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = fields.map(([field]) => `"${columnOf(field)}"`);
  const values = fields.map(([field, value]) => (JSON_FIELDS.has(field) ? JSON.stringify(value) : value));
  const places = values.map((_, index) => `$${index + 1}`);
  const { rows } = await sql.query(`INSERT INTO "${table}" (${columns}) VALUES (${places}) RETURNING *`, values);
  return { ...row, id: rows[0].id };
}

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// The driver would send a list as a Postgres array.
const JSON_FIELDS = new Set(["disclosures"]);
