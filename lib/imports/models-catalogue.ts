import { withoutLatest } from "./aliases";
import { benchmarkRow } from "./benchmarks";
import { modelCategory } from "./categories";
import { modelFacts, modelPlans } from "./model-facts";
import { firstProblem, type ModelRecord, modelRecord } from "./model-record";
import { centsFor } from "./price";
import type { Curation, Origin, Read } from "./schema";

/** Reads one element of models.json. `origin` says which catalogue it is and when that was put together. */
export function readModel(value: unknown, curation: Curation, origin: Origin): Read {
  const parsed = modelRecord.safeParse(value, { reportInput: true });
  if (!parsed.success) return { ok: false, reason: firstProblem(parsed.error) };
  const model = parsed.data;
  const tooFine = PRICES.find((key) => model[key] !== null && centsFor(model[key]) === null);
  if (tooFine) return { ok: false, reason: `${tooFine} is finer than a millionth of a dollar` };
  return {
    ok: true,
    tool: {
      externalId: model.id,
      name: model.name,
      displayName: curation.aliases["models.dev"].names.get(model.id) ?? withoutLatest(model.name),
      maker: model.maker,
      websiteUrl: model.docsUrl,
      category: modelCategory(model, curation.placement),
      facts: modelFacts(model, curation.attributes.benchmarks),
      attributes: model.benchmarks.map((result) => benchmarkRow(result, curation.attributes.benchmarks)),
      plans: modelPlans(model),
      checkedAt: origin.checkedAt,
      checkedBy: origin.checkedBy,
    },
  };
}

const PRICES = [
  "usdPerMillionInputTokens",
  "usdPerMillionOutputTokens",
  "usdPerMillionCachedInputTokens",
] as const satisfies (keyof ModelRecord)[];
