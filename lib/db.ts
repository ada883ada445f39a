import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "./env";
import { PrismaClient } from "./generated/prisma/client";

const create = () => {
  const pool = new Pool({ connectionString: env.DATABASE_URL });
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) };
};
export const { pool, db } = create();
