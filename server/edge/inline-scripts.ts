import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { themeScript } from "../../lib/theme-script";

/**
 * Which inline scripts may run. The policy of a document lists the hashes of these and no others, so that a script which got
 * onto a page in any other way stays blocked: it is neither known at build nor spelt as the framework spells.
 */
export function mayRun(script: string): boolean {
  return known.has(script) || isFlight(script) || isCall(script, TURBOPACK) || isReactInstruction(script);
}

/** A piece of the page's data for the framework: these follow each other in dozens. */
export const isFlight = (script: string): boolean => isCall(script, FLIGHT) || isFormState(script);

const FLIGHT = "self.__next_f.push(";
const FLIGHT_START = "(self.__next_f=self.__next_f||[]).push([0])";
const TURBOPACK = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(';

const { reactRuntimes, formReplay } = readReact();

const known = new Set([
  themeScript,
  FLIGHT_START,
  "requestAnimationFrame(function(){$RT=performance.now()});",
  ...formReplay,
]);

/** One call with JSON in its brackets. */
function isCall(script: string, call: string): boolean {
  const end = script.endsWith(");") ? -2 : -1;
  return script.startsWith(call) && script.at(end) === ")" && isJson(script.slice(call.length, end));
}

/** What a form without scripts came back with stands behind the start of the data. */
const isFormState = (script: string) =>
  script.startsWith(`${FLIGHT_START};`) && isCall(script.slice(FLIGHT_START.length + 1), FLIGHT);

/**
 * React's own functions, as its server writes them before their first use; then one call of them, whose arguments are JSON.
 * They put what came late into its place.
 */
function isReactInstruction(script: string): boolean {
  let rest = script;
  for (let runtime = reactRuntimes.find((each) => rest.startsWith(each)); runtime; ) {
    rest = rest.slice(runtime.length);
    runtime = reactRuntimes.find((each) => rest.startsWith(each));
  }
  const [, given] = /^\$R[CRSX]\(([\s\S]*)\)$/.exec(rest) ?? [];
  return given !== undefined && isJson(`[${given}]`);
}

/**
 * The functions stand in React's server as texts that begin with "$R"; the beginning of the first call may follow. What sends a
 * form that was submitted before its script was there stands by itself.
 */
function readReact(): { reactRuntimes: string[]; formReplay: string[] } {
  const file = createRequire(import.meta.url).resolve(
    "next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js",
  );
  const source = readFileSync(file, "utf8");
  const texts = (start: string) =>
    [...source.matchAll(new RegExp(`'(${start}(?:[^'\\\\]|\\\\.)*)'`, "g"))].map(([, text = ""]) => unescaped(text));
  const found = { reactRuntimes: texts("\\$R[A-Z]="), formReplay: texts('addEventListener\\("submit"') };
  if (found.reactRuntimes.length === 0 || found.formReplay.length === 0) {
    throw new Error(`No instruction of React was found in ${file}: its format has changed.`);
  }
  // Longest first: one may begin like another.
  const functions = found.reactRuntimes.map((text) => text.replace(/\$R[A-Z]\("$/, ""));
  return { ...found, reactRuntimes: functions.sort((a, b) => b.length - a.length) };
}

/** A text as it stands between single quotes in a source. */
function unescaped(text: string): string {
  return text.replace(/\\(?:x([0-9a-f]{2})|(.))/g, (_, hex: string | undefined, character: string) => {
    if (hex) return String.fromCharCode(Number.parseInt(hex, 16));
    return character === "n" ? "\n" : character;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
