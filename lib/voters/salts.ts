import { randomBytes } from "node:crypto";
import { type NetworkSalt, periodStart, SALT_LIFE, type SaltPurpose } from "./schema";

/** What to add so that there is a salt of each purpose for this moment: columns, ready for `unnest`. */
export type NewSalts = { purposes: SaltPurpose[]; secrets: Buffer[]; startsAt: Date[]; dropAt: Date[] };

/** The salts of the period that is missing among the living ones; nothing to add gives empty lists. */
export function missingSalts(living: readonly Pick<NetworkSalt, "purpose" | "startsAt">[], now: Date): NewSalts {
  const added: NewSalts = { purposes: [], secrets: [], startsAt: [], dropAt: [] };
  for (const purpose of ["DAY", "MONTH"] as const) {
    const { useMs, keepMs } = SALT_LIFE[purpose];
    const start = periodStart(now, useMs);
    if (living.some((salt) => salt.purpose === purpose && salt.startsAt.getTime() === start.getTime())) continue;
    added.purposes.push(purpose);
    added.secrets.push(randomBytes(32));
    added.startsAt.push(start);
    added.dropAt.push(new Date(start.getTime() + keepMs));
  }
  return added;
}
