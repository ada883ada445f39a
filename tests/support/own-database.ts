import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { databaseUrl } from "./database-url";

// Every test file runs in a process of its own and owns a database: the name is set before any module reads the
// environment, so `@/lib/db` connects there. The database itself is made by `testDatabase()`.
const name = `test_${randomBytes(6).toString("hex")}`;
const { ownerUrl, appUrl } = inject("templates");
process.env.DATABASE_URL = databaseUrl(appUrl, name);
process.env.DATABASE_OWNER_URL = databaseUrl(ownerUrl, name);
