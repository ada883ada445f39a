import { timingSafeEqual } from "node:crypto";
import { revalidateTag } from "next/cache";
import { z } from "zod";
import { noteChange } from "@/lib/changed";
import { env } from "@/lib/env";

const names = z.array(z.string().min(1).max(256)).min(1).max(1_000);

/**
 * The edge says here what is out of date: `["tool:a", "tools"]`, and hears from when on: `{ "at": ms }`. Next forgets what it
 * keeps of these names before this answer leaves. 404 for whoever does not know the secret of this start.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOurs(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  const given = names.safeParse(await request.json().catch(() => null));
  if (!given.success) return new Response(null, { status: 400 });
  for (const name of given.data) revalidateTag(name, { expire: 0 });
  return Response.json({ at: noteChange(given.data) });
}

function isOurs(given: string | null): boolean {
  const wanted = Buffer.from(`Bearer ${env.INTERNAL_SECRET}`);
  const said = Buffer.from(given ?? "");
  return env.INTERNAL_SECRET !== undefined && said.length === wanted.length && timingSafeEqual(said, wanted);
}
