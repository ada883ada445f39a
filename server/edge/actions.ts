import { readFileSync } from "node:fs";

/**
 * Which server functions a visitor may call. A build gives an id to every server action and to every cached function; Next
 * would call either by its id. Only the actions are meant to be called.
 */
export type ServerFunctions = { actions: ReadonlySet<string>; others: ReadonlySet<string> };

/** The framework's name for a cached function, in the build's list. */
const CACHED = /^\$\$RSC_SERVER_CACHE_/;

/** From the build's list, `.next/server/server-reference-manifest.json`. */
export function readServerFunctions(file: string): ServerFunctions {
  const { node = {}, edge = {} } = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    Record<string, { exportedName?: string }>
  >;
  const all = Object.entries({ ...node, ...edge });
  const isCached = (id: string, { exportedName = "" }: { exportedName?: string }) =>
    CACHED.test(exportedName) || isCachedId(id);
  return {
    actions: new Set(all.filter(([id, one]) => !isCached(id, one)).map(([id]) => id)),
    others: new Set(all.filter(([id, one]) => isCached(id, one)).map(([id]) => id)),
  };
}

/** The first bit of an id says that it is a cached function's (Next: server-reference-info). */
const isCachedId = (id: string) => Number.parseInt(id.slice(0, 2), 16) >= 128;

type Post = { actionId: string | undefined; type: string; body: Buffer };

/** `body` and `type` are what Next gets: what was checked, written anew, so that no two readers of a form differ about it. */
type Checked = { ok: true; body: Buffer; type: string } | { ok: false; why: string; isUnknown: boolean };

const refused = (why: string): Checked => ({ ok: false, why, isUnknown: false });
const TEXT = "text/plain;charset=UTF-8";

/**
 * Whether a POST to a page may reach Next. Every id in it must be an action's: the one in the header, those in the names of a
 * form's fields, and those inside the values, where a reference to a function can be an argument.
 */
export async function checkAction({ actionId, type, body }: Post, functions: ServerFunctions): Promise<Checked> {
  const { actions, others } = functions;
  if (actionId !== undefined && !actions.has(actionId)) {
    return { ok: false, why: "The header names no action of this version of the site.", isUnknown: true };
  }
  const isForm = /^multipart\/form-data(;|$)/i.test(type);
  if (!isForm && actionId === undefined) return refused("The request names no action.");
  if (!isForm && !/^(text\/plain|application\/json)(;|$)/i.test(type)) {
    return refused("The body is of no kind that actions take.");
  }
  const form = isForm ? await readForm(type, body) : null;
  if (form === undefined) return refused("The form cannot be read.");
  const fields = form ? [...form] : [["", body.toString("utf8")] as const];
  let named = actionId !== undefined;
  for (const [name, value] of fields) {
    const [, id] = /^\$ACTION_ID_(.*)$/s.exec(name) ?? [];
    if (id !== undefined && !actions.has(id)) return refused("A field names no action.");
    named ||= id !== undefined || name.startsWith("$ACTION_REF_");
    // A file's contents are data for the action, never a part of the call; what claims to be one needs a name.
    if (typeof value !== "string") {
      if (value.name === "" && value.size > 0) return refused("A file has no name.");
      continue;
    }
    const { texts, references, isTooDeep } = read(value);
    if (isTooDeep) return refused("A value is nested too deeply.");
    if (texts.some((text) => others.has(text))) return refused("A value names a function that is no action.");
    if (references.some((reference) => !actions.has(reference))) return refused("A value refers to no action.");
  }
  if (!named) return refused("The request names no action.");
  if (!form) return { ok: true, body, type: TEXT };
  const written = new Response(form);
  return {
    ok: true,
    body: Buffer.from(await written.arrayBuffer()),
    type: written.headers.get("content-type") ?? type,
  };
}

async function readForm(type: string, body: Buffer): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    return undefined;
  }
}

const MAX_DEPTH = 100;

/**
 * Every text of a field's value: the value itself and, where it is JSON, whatever stands in it, unescaped; and the ids of the
 * functions that it passes on, which React writes as `{"id": …, "bound": …}`.
 */
function read(value: string) {
  const found = { texts: [value], references: [] as string[], isTooDeep: false };
  visit(parse(value), 0);
  return found;

  function visit(part: unknown, depth: number) {
    if (typeof part === "string") found.texts.push(part);
    if (typeof part !== "object" || part === null) return;
    if (depth > MAX_DEPTH) found.isTooDeep = true;
    if (found.isTooDeep) return;
    if ("id" in part && "bound" in part) found.references.push(String(part.id));
    for (const [key, each] of Object.entries(part)) {
      found.texts.push(key);
      visit(each, depth + 1);
    }
  }
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
