import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { RelationKind, Verdict } from "../../lib/generated/prisma/enums";
import { isSlug } from "../../lib/tools/slug";

/** What was written for the tools that the site ships with: texts, takes and how tools stand to each other. */

const slug = z.string().refine(isSlug, { error: "is no slug" });
const text = z.string().trim().min(1);

/** A fact of the tool by its attribute's key, or another tool's as `slug:key`. */
const citation = z.string().regex(/^([a-z0-9-]+:)?[a-z0-9-]+$/);

const judgedTool = z.strictObject({
  slug,
  tagline: text.max(160),
  bestFor: text,
  description: text,
  versionJudged: text,
  takes: z.array(
    z.strictObject({
      reviewer: slug,
      score: z.int().min(0).max(100),
      verdict: z.enum(Verdict),
      body: text,
      facts: z.array(citation).min(1),
    }),
  ),
});

const pair = z
  .strictObject({ first: slug, last: slug, kind: z.enum(RelationKind), why: text, successor: slug.optional() })
  .refine(({ kind, successor }) => (kind === "SUCCESSOR") === (successor !== undefined), {
    error: "names a successor exactly if it is one",
  })
  .refine(({ first, last, successor }) => first !== last && [first, last, undefined].includes(successor), {
    error: "is about two tools, and the successor is one of them",
  });

export type JudgedTool = z.output<typeof judgedTool>;
export type Pair = z.output<typeof pair>;

const here = (path: string) => new URL(path, import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(here(path), "utf8"));

/** One file a tool, named after it. Throws, naming the place, if one does not fit. */
export const readJudgedTools = (): JudgedTool[] =>
  readdirSync(here("./takes/"))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => judgedTool.refine((tool) => `${tool.slug}.json` === file).parse(json(`./takes/${file}`)));

export const readPairs = (): Pair[] => z.array(pair).parse(json("./pairs.json"));

/** What a citation names. */
export function readCitation(citation: string, own: string): { slug: string; key: string } {
  const [first, second] = citation.split(":") as [string, string?];
  return second === undefined ? { slug: own, key: first } : { slug: first, key: second };
}
