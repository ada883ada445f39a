import { createHash } from "node:crypto";
import { isFlight, mayRun } from "./inline-scripts";

/** A script element with its attributes and its text. Text of ours never holds "<script": React escapes it. */
const element = /<script(\s[^>]*)?>([\s\S]*?)<\/script>/gi;

/**
 * A document made ready for its policy: the hashes of the inline scripts that may run, for `script-src`. Pieces of data that
 * follow each other become one script, so that a policy names a handful of hashes and not a hundred.
 */
export function prepareDocument(html: string): { html: string; hashes: string[] } {
  const parts: string[] = [];
  const scripts = new Set<string>();
  let run = "";
  let end = 0;

  function endRun() {
    if (run === "") return;
    scripts.add(run);
    parts.push(`<script>${run}</script>`);
    run = "";
  }

  for (const match of html.matchAll(element)) {
    const [whole, attributes = "", script = ""] = match;
    if (match.index > end) {
      endRun();
      parts.push(html.slice(end, match.index));
    }
    end = match.index + whole.length;
    if (attributes === "" && isFlight(script)) {
      run = run === "" ? script : `${run};${script}`;
      continue;
    }
    endRun();
    parts.push(whole);
    // One with an address has no text; its attributes may be an id alone.
    if (/^(\s+id="[\w-]*")?$/.test(attributes) && mayRun(script)) scripts.add(script);
  }
  endRun();
  parts.push(html.slice(end));
  return { html: parts.join(""), hashes: [...scripts].map(hashOf) };
}

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
