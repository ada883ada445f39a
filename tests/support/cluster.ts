import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedFolder } from "../../server/database/binaries";
import { startEmbedded } from "../../server/database/embedded";
import { readSecrets } from "../../server/database/place";

export type Cluster = { adminUrl: string; stop(): Promise<void> };

/** A Postgres for one run, gone after it. TEST_DATABASE_URL lends another: a superuser's address. */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const lent = process.env.TEST_DATABASE_URL;
  if (lent) return { adminUrl: lent, stop: async () => {} };
  const dir = await mkdtemp(join(tmpdir(), "tiebreak-test-"));
  const { adminUrl, stop, kill } = await startEmbedded({ dir, durable });
  const clean = () => {
    const { id } = readSecrets(dir) ?? {};
    rmSync(dir, { recursive: true, force: true });
    // Where it lives instead if the user of Postgres cannot enter the folder for temporary files.
    if (id) rmSync(join(sharedFolder, id), { recursive: true, force: true });
  };
  const abort = () => {
    kill();
    clean();
  };
  process.once("exit", abort);
  process.once("SIGTERM", () => process.exit(143));
  return {
    adminUrl,
    async stop() {
      process.off("exit", abort);
      await stop();
      clean();
    },
  };
}
