import { Client } from "pg";
import { Problem } from "../problem.mjs";

/** An address that may be shown: without its password, wherever it stands. */
export function maskUrl(url: string): string {
  try {
    const shown = new URL(url);
    if (shown.password) shown.password = "***";
    for (const name of shown.searchParams.keys()) if (/pass/i.test(name)) shown.searchParams.set(name, "***");
    return shown.toString();
  } catch {
    return "(an address that cannot be read)";
  }
}

const reasons: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  EHOSTUNREACH: "there is no way to that host",
  ETIMEDOUT: "it does not answer",
  "28P01": "the password is wrong",
  "28000": "it does not let this user in",
  "3D000": "there is no such database",
  "53300": "it has no connection left",
  "57P03": "it is starting up or shutting down",
};

/** A single connection, or a problem that says in one line why not. The caller ends it. */
async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: "tiebreak start",
  });
  // A connection lost between two queries: the next query reports it.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = reasons[code ?? ""] ?? (message || code || "it does not answer").split("\n")[0];
    throw new Problem(
      `Postgres at ${maskUrl(url)} cannot be used: ${why}. Start it or correct DATABASE_URL; without DATABASE_URL the site brings its own.`,
    );
  }
}

export async function withConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
