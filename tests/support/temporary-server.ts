import { randomBytes } from "node:crypto";
import { startCluster } from "./cluster";
import { createTemplates, dropTemplates } from "./templates";

/** A Postgres with the roles and the databases to copy. `stop` leaves nothing behind, on a lent server either. */
export async function temporaryServer({ durable = false } = {}) {
  const cluster = await startCluster({ durable });
  try {
    const templates = await createTemplates(cluster.adminUrl, randomBytes(4).toString("hex"));
    const stop = async () => {
      await dropTemplates(templates);
      await cluster.stop();
    };
    return { templates, stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
