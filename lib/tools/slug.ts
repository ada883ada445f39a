/** Longest slug, in characters. */
export const MAX_SLUG = 80;

/** Lower-case words of letters and digits joined by single hyphens, none of them "vs": "a-vs-b" must read as two tools. */
export const isSlug = (text: string): boolean =>
  text.length <= MAX_SLUG && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !/(^|-)vs(-|$)/.test(text);

/** How a name or a typed address reads as a slug: "Café 2.5" as "cafe-2-5". It may break the rules of `isSlug`. */
export const readSlug = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
