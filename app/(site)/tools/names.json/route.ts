import { cachedTools } from "@/lib/tools/cached";

/** Every published tool's name once, for the fields that suggest them. */
export async function GET(): Promise<Response> {
  const tools = await cachedTools();
  return Response.json([...new Set(tools.map(({ name }) => name))]);
}
