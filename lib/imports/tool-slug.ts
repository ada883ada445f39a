import slugify from "@sindresorhus/slugify";
import { MAX_SLUG } from "../tools/slug";

/** Room for "-" and a number after any slug. */
const NUMBERED = MAX_SLUG - 8;

/** Words that a tool's address may begin with: its name, plain and lower case. "vs" is a separator, so it is spelled out. */
export function slugWords(text: string, max = MAX_SLUG): string {
  const words = slugify(text.slice(0, 4 * MAX_SLUG), {
    decamelize: false,
    customReplacements: [
      ["+", " plus "],
      ["&", " and "],
      ["·", " "],
    ],
  })
    .replace(/[^a-z0-9]+/g, "-")
    .split("-")
    .filter((word) => word !== "")
    .map((word) => (word === "vs" ? "versus" : word));
  return tidy(words.join("-").slice(0, max));
}

/** A cut may leave a hyphen or the word "vs" at the end. */
const tidy = (slug: string): string =>
  slug
    .replace(/-+$/, "")
    .replace(/(^|-)vs$/, "")
    .replace(/-+$/, "");

/** The slugs a tool may get, best first: its name, its name with the maker's, then numbers. The same every time. */
function slugChoice(name: string, maker: string | null, turn: number): string {
  const base = slugWords(name) || "tool";
  if (turn === 0) return base;
  const suffix = slugWords(maker ?? "", 30);
  if (turn === 1 && suffix) return `${tidy(base.slice(0, MAX_SLUG - suffix.length - 1)) || "tool"}-${suffix}`;
  return `${tidy(base.slice(0, NUMBERED)) || "tool"}-${suffix ? turn : turn + 1}`;
}

/** Gives each new tool a slug that no tool has or ever had. `taken` grows by what is given out. */
export function slugGiver(taken: Set<string>): (name: string, maker: string | null) => string {
  // Without it, a file with one name 100,000 times would count from the beginning each time.
  const reached = new Map<string, number>();
  return (name, maker) => {
    const called = `${name}\n${maker ?? ""}`;
    for (let turn = reached.get(called) ?? 0; ; turn++) {
      const slug = slugChoice(name, maker, turn);
      if (taken.has(slug)) continue;
      taken.add(slug);
      reached.set(called, turn + 1);
      return slug;
    }
  };
}
