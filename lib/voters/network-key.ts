import { createHmac } from "node:crypto";
import type { Network } from "./network";
import type { NetworkSalt, SaltPurpose } from "./schema";

/**
 * A network's name while its salt lives: the salt's number in 4 bytes, then 16 of HMAC-SHA256. The number lets the database
 * find and forget every hash of a salt (trigger `network_salt_forgets`).
 */
export function networkKey(salt: Pick<NetworkSalt, "id" | "secret">, prefix: string): Buffer {
  const key = Buffer.alloc(20);
  key.writeInt32BE(salt.id);
  createHmac("sha256", salt.secret).update(prefix).digest().copy(key, 4, 0, 16);
  return key;
}

/** A network's name in a limit of some minutes: it is counted by this, and the count is dropped when its time is over. */
export const networkLimitKey = ({ secret }: Pick<NetworkSalt, "secret">, { narrow }: Network): string =>
  createHmac("sha256", secret).update(`limit:${narrow}`).digest("base64url");

/** The keys to store with what happens now, and those that what happened within the window may have been stored with. */
export type NetworkKeys = {
  now: { narrowDay: Buffer; narrowMonth: Buffer; wideDay: Buffer };
  lately: { narrowDay: Buffer[]; narrowMonth: Buffer[]; wideDay: Buffer[] };
};

/** `salts`: the living ones, newest first, at least one of each purpose. */
export function networkKeys(salts: readonly NetworkSalt[], { narrow, wide }: Network): NetworkKeys {
  const of = (purpose: SaltPurpose, prefix: string) =>
    salts.filter((salt) => salt.purpose === purpose).map((salt) => networkKey(salt, prefix));
  const lately = { narrowDay: of("DAY", narrow), narrowMonth: of("MONTH", narrow), wideDay: of("DAY", wide) };
  const first = ([newest]: Buffer[]): Buffer => {
    if (!newest) throw new Error("a network is hashed with a salt that lives, and there is none");
    return newest;
  };
  return {
    now: {
      narrowDay: first(lately.narrowDay),
      narrowMonth: first(lately.narrowMonth),
      wideDay: first(lately.wideDay),
    },
    lately,
  };
}
