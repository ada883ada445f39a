import { escapeLiteral } from "pg";
import { withConnection } from "./connect";
import type { Secrets } from "./place";

const databaseName = "tiebreak";
const owner = "tiebreak_owner";
const app = "tiebreak_app";

export type Addresses = { adminUrl: string; ownerUrl: string; appUrl: string };

export function addresses({ adminPassword, ownerPassword, appPassword }: Secrets, port: number): Addresses {
  const url = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    adminUrl: url("postgres", adminPassword, "postgres"),
    ownerUrl: url(owner, ownerPassword, databaseName),
    appUrl: url(app, appPassword, databaseName),
  };
}

/** Makes the two roles and the database, or what is missing of them after an interrupted first start. */
export const ensureRoles = (secrets: Secrets, port: number) =>
  withConnection(addresses(secrets, port).adminUrl, async (admin) => {
    const passwords = { [owner]: secrets.ownerPassword, [app]: secrets.appPassword };
    for (const [role, password] of Object.entries(passwords)) {
      const { rowCount } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      if (!rowCount) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`);
    }
    const { rowCount } = await admin.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (!rowCount) await admin.query(`CREATE DATABASE ${databaseName} OWNER ${owner}`);
  });
