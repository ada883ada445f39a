/** What an action may answer instead of what was asked for. The one list of them: each has a sentence where it is shown. */
export type Code =
  | "INVALID"
  | "FORBIDDEN"
  | "UNAVAILABLE"
  | "TOOL_NOT_FOUND"
  | "PROOF_NEEDED"
  | "PROOF_REFUSED"
  | "TOO_MANY_CHALLENGES"
  | "TOO_MANY_CHANGES"
  | "TOO_MANY_VOTERS"
  | "SIGN_IN";

/** Expected outcomes are returned; surprises are logged with the request's id and arrive as UNAVAILABLE. */
export type Result<Data, Details = undefined> =
  | { ok: true; data: Data }
  | { ok: false; code: Code; fields?: Record<string, string>; details?: Details; requestId?: string };
