import { tallies } from "@/lib/votes/queries";
import { readTools } from "@/lib/votes/schema";

/** Live tallies, the same for everyone, a few seconds old at most: `?tools=a,b`. */
export async function GET(request: Request): Promise<Response> {
  const tools = readTools(new URL(request.url).searchParams.get("tools"));
  const headers = { "cache-control": "public, max-age=0, s-maxage=2, stale-while-revalidate=10" };
  return Response.json(tools.length > 0 ? await tallies(tools) : {}, { headers });
}
