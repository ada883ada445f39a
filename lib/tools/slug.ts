/** Longest slug, in characters. */
export const MAX_SLUG = 80;

/** Lower-case words of letters and digits joined by single hyphens, none of them "vs": "a-vs-b" must read as two tools. */
export const isSlug = (text: string): boolean =>
  text.length <= MAX_SLUG && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !/(^|-)vs(-|$)/.test(text);
