import { expect, test } from "vitest";
import { readSources } from "./sources";

/**
 * Every function whose result Next keeps, with its arguments: they are its key, so each is a text that an address or a page
 * names, and their number is bounded by what there is. A new one is added here by whoever has asked that question.
 */
const declared = [
  "lib/cache.ts: today()",
  "lib/categories/cached.ts: cachedCategories()",
  "lib/categories/cached.ts: cachedCategory(slug: string)",
  "lib/directory/cached.ts: cachedDirectory()",
  "lib/directory/cached.ts: cachedDirectoryOf(category: string)",
  "lib/front/cached.ts: cachedFront()",
  "lib/integrity/cached.ts: cachedIntegrity()",
  "lib/reviews/cached.ts: cachedPanelJudgements()",
  "lib/reviews/cached.ts: cachedReviewers()",
  "lib/reviews/cached.ts: cachedTakeChanges()",
  "lib/reviews/cached.ts: cachedTakesOfReviewer(slug: string)",
  "lib/tools/cached.ts: cachedCounts()",
  "lib/tools/cached.ts: cachedTool(slug: string)",
  "lib/tools/cached.ts: cachedTools()",
  "lib/tools/cached.ts: cachedToolsNamedLike(text: string)",
  "lib/votes/cached.ts: cachedLedger(slug: string)",
  "lib/votes/cached.ts: cachedTally(slug: string)",
];

const sources = readSources().filter(({ file, text }) => !file.startsWith("tests/") && text.includes('"use cache"'));
const functions = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/function (\w+)\(([^)]*)\)[^{]*\{\s*"use cache";([\s\S]*?)\n\}/g)].map(
    ([, name, parameters, body = ""]) => ({
      is: `${file}: ${name}(${parameters})`,
      body,
    }),
  ),
);

test("every cached function is declared, named, and takes texts alone", () => {
  expect(functions.map(({ is }) => is).sort()).toEqual(declared);
  const directives = sources.reduce((sum, { text }) => sum + text.split('"use cache"').length - 1, 0);
  // One of any other form, for instance unnamed or for a whole file, would not be in the list above.
  expect(functions).toHaveLength(directives);
  expect(declared.filter((each) => !/\((\w+: string(, )?)*\)$/.test(each))).toEqual([]);
});

test("every cached function says what makes it out of date", () => {
  const silent = functions.filter(({ body }) => !/(^\s*|\breturn )(dependingOn|cacheTag)\(/.test(body));
  expect(silent.map(({ is }) => is)).toEqual([]);
});
