import { currentActor } from "@/lib/auth/actor";
import { myVotes } from "@/lib/votes/queries";
import { readTools } from "@/lib/votes/schema";

/** What is this browser's own: `?tools=a,b`. The one private request of a public page. */
export async function GET(request: Request): Promise<Response> {
  const tools = readTools(new URL(request.url).searchParams.get("tools"));
  const { voter } = await currentActor();
  const votes = voter && tools.length > 0 ? await myVotes({ kind: "VISITOR", tokenHash: voter }, tools) : {};
  return Response.json({ votes }, { headers: { "cache-control": "private, no-store" } });
}
