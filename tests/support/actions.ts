import type { ServerFunctions } from "@/server/edge/actions";

/** Ids as a build writes them: the first bit tells a cached function from an action. */
export const ACTION = `40${"a".repeat(40)}`;
export const CACHED = `80${"b".repeat(40)}`;
export const functions: ServerFunctions = { actions: new Set([ACTION]), others: new Set([CACHED]) };

/** What a browser says of itself when a page of ours sends something. */
export const own = { origin: "http://site.example", "sec-fetch-site": "same-origin" };

/** A call of an action by a script. */
export const call = { ...own, "next-action": ACTION, "content-type": "text/plain;charset=UTF-8" };

/** A body as a browser's form sends it. */
export async function form(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const request = new Request("http://x", { method: "POST", body: data });
  return { body: Buffer.from(await request.arrayBuffer()), type: request.headers.get("content-type") ?? "" };
}
