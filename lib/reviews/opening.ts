import { sentencesOf } from "./first-sentences";

/** Less than this many characters are not worth a press of their own. */
const WORTH_OPENING = 120;

/**
 * A Markdown text cut after the first sentences of its first paragraph, for small screens. `continues` says that the rest goes
 * on in the same paragraph. Nothing is cut inside a link or an emphasis, and a text that is short, or that does not begin with
 * a paragraph, comes back whole with an empty rest.
 */
export function opening(markdown: string, most = 2): { text: string; rest: string; continues: boolean } {
  const whole = { text: markdown, rest: "", continues: false };
  const [first = "", ...others] = markdown.trim().split(/\n\s*\n/);
  // A list, a heading, a quotation, code or a table; and links that are defined further down.
  if (/^\s*([-+*>#|`~]|\d+[.)]\s)/.test(first) || /^\s*\[[^\]]+\]:/m.test(markdown)) return whole;
  const sentences = sentencesOf(first);
  let end = most;
  while (end < sentences.length && !isBalanced(sentences.slice(0, end).join(""))) end += 1;
  const text = sentences.slice(0, end).join("").trim();
  const remainder = sentences.slice(end).join("").trim();
  const rest = [remainder, ...others].filter(Boolean).join("\n\n");
  return rest.length < WORTH_OPENING ? whole : { text, rest, continues: remainder !== "" };
}

/** Whether every mark that this piece of Markdown opens is closed in it. */
const isBalanced = (text: string) =>
  ["**", "__", "~~", "`"].every((mark) => text.split(mark).length % 2 === 1) &&
  text.replaceAll("**", "").split("*").length % 2 === 1 &&
  text.split("[").length === text.split("]").length &&
  text.split("](").length - 1 <= text.split(")").length - 1;
