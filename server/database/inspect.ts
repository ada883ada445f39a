import { Problem } from "../problem.mjs";
import { maskUrl, withConnection } from "./connect";

const oldest = 15;

/** `number` is what Postgres calls server_version_num: 150004 is 15.4. */
export function assertVersion(number: number, url: string) {
  const major = Math.floor(number / 10_000);
  if (major >= oldest) return;
  throw new Problem(
    `Postgres at ${maskUrl(url)} is version ${major}, but the site needs ${oldest} or newer. Upgrade it, or use another.`,
  );
}

/** Who we are there, in a Postgres that can be reached and is new enough; else a problem. */
export const inspect = (url: string) =>
  withConnection(url, async (client) => {
    const { rows } = await client.query(
      "SELECT current_user AS role, current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
    );
    const { role, number, version } = rows[0] as { role: string; number: number; version: string };
    assertVersion(number, url);
    return { role, version: version.split(" ")[0] };
  });
