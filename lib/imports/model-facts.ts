import { benchmarkFacts } from "./benchmarks";
import { isEmbedding, type ModelRecord } from "./model-record";
import { centsFor, PRICE_SCALE } from "./price";
import type { BenchmarkDefinition, ImportedFact, ImportedPlan } from "./schema";
import { wholeDate } from "./whole-date";

const VECTOR = "It answers with a vector, not with text.";
const NO_TEXT = "It does not answer with text.";

/**
 * What the catalogue states about a model. A `null` of the catalogue is an UNKNOWN with its source, where a reader would
 * look for a value; where the question makes no sense there is no fact, or one that says why.
 */
export function modelFacts(model: ModelRecord, benchmarks: readonly BenchmarkDefinition[]): ImportedFact[] {
  const source = { sourceUrl: model.docsUrl };
  const answersInText = model.outputModalities.includes("text") && !isEmbedding(model);
  const facts: (ImportedFact | null)[] = [
    priced("price-input", model.usdPerMillionInputTokens),
    isEmbedding(model)
      ? notApplicable("price-output", VECTOR)
      : priced("price-output", model.usdPerMillionOutputTokens),
    cachedPrice(model),
    limit("context-window", model.contextTokens),
    isEmbedding(model)
      ? notApplicable("max-output", VECTOR)
      : !answersInText
        ? notApplicable("max-output", NO_TEXT)
        : limit("max-output", model.maxOutputTokens),
    list("input-modalities", model.inputModalities),
    isEmbedding(model)
      ? { key: "output-modalities", type: "LIST", state: "VALUE", list: ["vector"], ...source }
      : list("output-modalities", model.outputModalities),
    answersInText ? yesNo("reasoning", model.reasoning) : null,
    answersInText ? yesNo("tool-calling", model.toolCalling) : null,
    answersInText ? yesNo("structured-output", model.structuredOutput) : null,
    yesNo("attachments", model.attachments),
    yesNo("open-weights", model.openWeights),
    model.family === null ? null : { key: "family", type: "TEXT", state: "VALUE", text: model.family, ...source },
    date("released", model.releaseDate),
    date("last-updated", model.lastUpdated),
    model.knowledgeCutoff === null && !answersInText ? null : date("knowledge-cutoff", model.knowledgeCutoff),
  ];
  return [...facts.filter((fact) => fact !== null), ...benchmarkFacts(model, benchmarks)];

  function priced(key: string, price: number | null): ImportedFact {
    const cents = price === null ? null : centsFor(price);
    return cents === null
      ? { key, type: "MONEY", state: "UNKNOWN", ...source }
      : { key, type: "MONEY", state: "VALUE", amountMinor: String(cents), currency: "USD", ...source };
  }

  /** Nothing keeps tokens for free that costs money to read: such a 0 stands for "no price given". */
  function cachedPrice({
    usdPerMillionCachedInputTokens: cached,
    usdPerMillionInputTokens: input,
  }: ModelRecord): ImportedFact | null {
    if (isEmbedding(model)) return null;
    return priced("price-cached-input", cached === 0 && input !== 0 ? null : cached);
  }

  /** The catalogue writes 0 where it knows no limit. */
  function limit(key: string, value: number | null): ImportedFact {
    return value
      ? { key, type: "NUMBER", state: "VALUE", number: value, ...source }
      : { key, type: "NUMBER", state: "UNKNOWN", ...source };
  }

  function yesNo(key: string, value: boolean | null): ImportedFact {
    return { key, type: "BOOLEAN", state: value === null ? "UNKNOWN" : value ? "YES" : "NO", ...source };
  }

  function list(key: string, values: string[]): ImportedFact | null {
    return values.length === 0
      ? null
      : { key, type: "LIST", state: "VALUE", list: values.map((word) => (word === "pdf" ? "PDF" : word)), ...source };
  }

  function date(key: string, value: string | null): ImportedFact {
    return value === null
      ? { key, type: "DATE", state: "UNKNOWN", ...source }
      : { key, type: "DATE", state: "VALUE", ...wholeDate(value), ...source };
  }

  function notApplicable(key: string, note: string): ImportedFact {
    return { key, type: key === "price-output" ? "MONEY" : "NUMBER", state: "NOT_APPLICABLE", note, ...source };
  }
}

/** What the maker's own API sells, and the weights if they can be had. No known price: no plan, never an invented one. */
export function modelPlans(model: ModelRecord): ImportedPlan[] {
  const { usdPerMillionInputTokens: input, usdPerMillionOutputTokens: output } = model;
  const plans: Omit<ImportedPlan, "position">[] = [];
  const add = (plan: Pick<ImportedPlan, "name" | "model"> & Partial<ImportedPlan>) =>
    plans.push({ amountMinor: null, unit: null, unitScale: 1, included: null, sourceUrl: model.docsUrl, ...plan });

  if (model.openWeights) add({ name: "Open weights", model: "FREE", included: "The weights can be downloaded." });
  if (input === 0 && output === 0) add({ name: "API", model: "FREE", included: "Listed without a charge for tokens." });
  else {
    const metered = { model: "METERED", unit: "1M tokens", unitScale: PRICE_SCALE } as const;
    if (input !== null) add({ name: "API, input tokens", ...metered, amountMinor: String(centsFor(input)) });
    if (output !== null && !isEmbedding(model))
      add({ name: "API, output tokens", ...metered, amountMinor: String(centsFor(output)) });
  }
  return plans.map((plan, position) => ({ ...plan, position }));
}
