import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { type Actor, currentActor } from "./auth/actor";
import { can, type Permission } from "./auth/can";
import { logFailure } from "./log";
import type { Result } from "./result";

type Declared<Input extends z.ZodType> = {
  can: Permission;
  input: Input;
  /** Where a form that was sent without scripts ends. */
  afterForm?: (input: z.output<Input> | undefined, failed: string | undefined) => Route;
};

/** Scripts call it with an object and are answered; a form without scripts sends its fields and ends on another page. */
type Action<Input extends z.ZodType, Data, Details> = ((given: z.input<Input>) => Promise<Result<Data, Details>>) &
  ((form: FormData) => Promise<void>);

/**
 * The one way to declare an action: who may, what it takes, what it does. It takes an object, or a form's fields. An action is a
 * public address: whatever arrives is checked here, by whoever sent it.
 */
export function action<Input extends z.ZodType, Data, Details = undefined>(
  { can: permission, input, afterForm }: Declared<Input>,
  work: (given: { actor: Actor; input: z.output<Input> }) => Promise<Result<Data, Details>>,
): Action<Input, Data, Details> {
  return (async (given: z.input<Input> | FormData): Promise<Result<Data, Details>> => {
    const isForm = given instanceof FormData;
    const parsed = input.safeParse(isForm ? Object.fromEntries(given) : given);
    const result = await answer();
    if (isForm && afterForm) redirect(afterForm(parsed.data, result.ok ? undefined : result.code));
    return result;

    async function answer(): Promise<Result<Data, Details>> {
      if (!parsed.success) return { ok: false, code: "INVALID", fields: fieldsOf(parsed.error) };
      try {
        const actor = await currentActor();
        if (!can(actor, permission)) return { ok: false, code: "FORBIDDEN" };
        return await work({ actor, input: parsed.data });
      } catch (error) {
        const requestId = (await headers()).get("x-request-id") ?? undefined;
        logFailure(`Request ${requestId ?? "without an id"} failed.`, error);
        return { ok: false, code: "UNAVAILABLE", requestId };
      }
    }
  }) as Action<Input, Data, Details>;
}

/** The first problem of each field. */
const fieldsOf = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path.join("."), message]));
