import { currentActor } from "@/lib/auth/actor";
import { myVotes, tallies } from "@/lib/votes/queries";
import { readTools } from "@/lib/votes/schema";

/** What is this browser's own: `?tools=a,b`. The one private request of a public page. */
export async function GET(request: Request): Promise<Response> {
  const tools = readTools(new URL(request.url).searchParams.get("tools"));
  const { voter } = await currentActor();
  const isKnown = voter !== null && tools.length > 0;
  // With the tallies of this moment: those that everybody gets are seconds old, and could lack the very vote beside them.
  const [votes, now] = isKnown
    ? await Promise.all([myVotes({ kind: "VISITOR", tokenHash: voter }, tools), tallies(tools)])
    : [{}, {}];
  return Response.json({ votes, tallies: now }, { headers: { "cache-control": "private, no-store" } });
}
