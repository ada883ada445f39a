import { z } from "zod";
import { LIMITS } from "./schema";

// Control, format (zero-width, bidi), private and surrogate characters, line separators, and the letters that show nothing.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** A text from outside, safe to print: hidden characters as escapes, never more than a line. */
export function printable(text: string, max = 80): string {
  const shown = Array.from(text, (character) => (HIDDEN.test(character) ? `\\u{${codePoint(character)}}` : character));
  return shown.length > max ? `${shown.slice(0, max).join("")}…` : shown.join("");
}

/** Why a text may not be shown, or null. A hidden character is refused, never dropped: what is stored is what was checked. */
export function textProblem(text: string): string | null {
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) return `has a hidden character (U+${codePoint(hidden)})`;
  if (text.includes("\uFFFD")) return "is not UTF-8";
  return null;
}

const codePoint = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

const checked = (max: number) =>
  z
    .string()
    .max(max * 4, { error: `has more than ${max} characters` })
    .transform((value) => value.normalize("NFC").trim().replace(/ {2,}/g, " "))
    .superRefine((value, context) => {
      const problem = textProblem(value) ?? (value.length > max ? `has more than ${max} characters` : null);
      if (problem) context.addIssue({ code: "custom", message: problem });
    });

/** One line of visible text. */
export const line = (max: number) => checked(max).refine((value) => value !== "", { error: "is empty" });

/** A name has at least one letter or digit, so that there is something to call the tool by. */
export const toolName = line(LIMITS.name).refine((value) => value === "" || /[\p{L}\p{N}]/u.test(value), {
  error: "has no letter or digit",
});

/** A web address, as browsers write it. */
export const webAddress = line(LIMITS.url)
  .refine((value) => isWebAddress(value), { error: "is not a web address (http or https)" })
  .transform((value) => new URL(value).href);

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.hostname.includes(".");
}

/** Case and width do not make another row. */
export const sameName = (name: string): string => name.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
