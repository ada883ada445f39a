import type { Actor } from "./actor";

/** Every permission, and who has it. The door asks, and so does the button. */
const permissions: Record<Permission, (actor: Actor) => boolean> = {
  "vote:cast": () => true,
};

export type Permission = "vote:cast";

/** False for whatever is not listed. */
export const can = (actor: Actor, permission: Permission): boolean => permissions[permission]?.(actor) === true;
