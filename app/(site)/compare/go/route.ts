import { addressOf, readAddress } from "@/lib/comparisons/address";
import { slugOfNamed } from "@/lib/tools/queries";
import { urls } from "@/lib/urls";

/** More than a comparison holds, so that its page can say so; never as many as somebody cares to send. */
const MAX_FIELDS = 12;

/** Turns what was typed into the picker into a comparison's address. What names no tool goes there as it reads. */
export async function GET(request: Request): Promise<Response> {
  const typed = new URL(request.url).searchParams.getAll("tool").slice(0, MAX_FIELDS);
  const asked = typed
    .map((text) =>
      text
        .replace(/\p{Cc}/gu, " ")
        .trim()
        .slice(0, 200),
    )
    .filter((text) => text !== "");
  const slugs = await Promise.all(asked.map(async (text) => (await slugOfNamed(text)) ?? readAddress(text).clean));
  const address = addressOf(slugs.filter((slug) => slug !== ""));
  return new Response(null, { status: 303, headers: { location: address ? urls.comparison(address) : urls.compare } });
}
