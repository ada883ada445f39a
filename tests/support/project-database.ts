import { applyGrants } from "../../server/database/grants";
import { migrate } from "../../server/database/migrations";
import { prepareQueue } from "../../server/database/queue";

/** Migrates an empty database and gives the application's role what it may do, as every start does. */
export async function fillSchema(ownerUrl: string, appRole: string): Promise<void> {
  await migrate(ownerUrl);
  await prepareQueue(ownerUrl);
  await applyGrants(ownerUrl, appRole);
}

export async function fillSeed(ownerUrl: string): Promise<void> {
  const { seed } = await import("../../prisma/seed/index");
  await seed({ url: ownerUrl, log: () => {} });
}
