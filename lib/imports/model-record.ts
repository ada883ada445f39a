import { z } from "zod";
import { line, toolName, webAddress } from "./clean-text";
import { LIMITS } from "./schema";

// One element of models.json. Fields that the catalogue may add later are ignored; a field that is missing is an error.

const day = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, { error: "is not a date (YYYY, YYYY-MM or YYYY-MM-DD)" })
  .refine(isCalendarDay, { error: "is not a day of the calendar" });

const tokens = z
  .int({ error: "is not a whole number" })
  .nonnegative({ error: "is negative" })
  .max(1e12, { error: "is too large" });

const dollars = z
  .number({ error: "is not a number" })
  .nonnegative({ error: "is negative" })
  .max(1e6, { error: "is above a million dollars" });

const yesOrNo = z.boolean({ error: "is not true or false" });

const words = z
  .array(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9 _-]*$/, { error: "is not a plain word" })
      .max(LIMITS.word),
  )
  .max(20)
  .transform((list) => [...new Set(list)]);

const benchmark = z.object({
  name: line(80),
  score: z.number({ error: "is not a number" }).min(-1e6).max(1e6),
  metric: line(80).nullable(),
  sourceUrl: webAddress,
  date: day.nullable(),
});

export const modelRecord = z.object({
  id: line(LIMITS.id),
  name: toolName,
  maker: line(LIMITS.name),
  family: line(LIMITS.name).nullable(),
  releaseDate: day,
  lastUpdated: day,
  knowledgeCutoff: day.nullable(),
  openWeights: yesOrNo,
  reasoning: yesOrNo,
  toolCalling: yesOrNo,
  structuredOutput: yesOrNo.nullable(),
  attachments: yesOrNo,
  inputModalities: words,
  outputModalities: words,
  contextTokens: tokens.nullable(),
  maxOutputTokens: tokens.nullable(),
  usdPerMillionInputTokens: dollars.nullable(),
  usdPerMillionOutputTokens: dollars.nullable(),
  usdPerMillionCachedInputTokens: dollars.nullable(),
  docsUrl: webAddress,
  benchmarks: z.array(benchmark).max(LIMITS.benchmarks),
});

export type ModelRecord = z.output<typeof modelRecord>;
export type Benchmark = ModelRecord["benchmarks"][number];

/** Models that answer with vectors: the catalogue's price and length of an answer mean nothing there. */
export const isEmbedding = (model: ModelRecord): boolean =>
  /(^|[-/_ ])embed(ding)?s?([-/_ ]|$)/i.test(`${model.id} ${model.name}`);

function isCalendarDay(text: string): boolean {
  const [year = "", month = "01", date = "01"] = text.split("-");
  const parsed = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return (
    Number(year) >= 1900 &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(`${year}-${month}-${date}`)
  );
}

/** The first thing wrong with a row, in words: "usdPerMillionInputTokens is negative". */
export function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "cannot be read";
  const field = issue.path.join(".") || "the row";
  if (issue.code === "invalid_type")
    return `${field} ${"input" in issue && issue.input === undefined ? "is missing" : typeWords(issue.message)}`;
  return `${field} ${issue.message}`;
}

/** Zod's own words for a wrong type ("Invalid input: expected string, received number"), without the preamble. */
const typeWords = (message: string): string => {
  const [, expected, received] = /expected (\w+), received (\w+)/.exec(message) ?? [];
  if (received === "undefined") return "is missing";
  return expected ? `is ${received}, not ${expected}` : message;
};
