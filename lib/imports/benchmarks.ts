import type { Benchmark, ModelRecord } from "./model-record";
import type { AttributeDefinition, BenchmarkDefinition, ImportedFact } from "./schema";
import { slugWords } from "./tool-slug";
import { wholeDate } from "./whole-date";

/**
 * The row of the decision table that a result belongs to. Results of one benchmark are comparable only if one party ran
 * them the same way, so a row is a benchmark and where its results come from. One that nobody described gets a row of
 * its own by site, and no "better": which way it points is for an editor to say.
 */
export function benchmarkRow(
  { name, sourceUrl, metric }: Benchmark,
  known: readonly BenchmarkDefinition[],
): AttributeDefinition {
  const host = new URL(sourceUrl).hostname.replace(/^www\./, "");
  const common = { group: "Benchmarks", type: "NUMBER", unitScale: 1, ttlDays: null } as const;
  const found = known.find((row) => row.name === name && (row.source === null || sourceUrl.startsWith(row.source)));
  if (found) {
    const { key, label, description, unit, better } = found;
    return { ...common, key, label, description, unit, better };
  }
  return {
    ...common,
    key: slugWords(`benchmark ${name} ${host}`),
    label: `${name} (${host})`,
    description: metric === null ? null : `Measured as ${metric}.`,
    unit: null,
    better: "NONE",
  };
}

/** Every benchmark of a model as one fact a row. The newest result counts; of several undated ones the highest, and the note says so. */
export function benchmarkFacts(model: ModelRecord, known: readonly BenchmarkDefinition[]): ImportedFact[] {
  const rows = new Map<string, Benchmark[]>();
  for (const result of model.benchmarks) {
    const { key } = benchmarkRow(result, known);
    rows.set(key, [...(rows.get(key) ?? []), result]);
  }
  return [...rows].map(([key, results]) => {
    const newest = results
      .map((result) => result.date ?? "")
      .sort()
      .at(-1);
    const current = results.filter((result) => (result.date ?? "") === newest).sort((a, b) => b.score - a.score);
    const [best] = current as [Benchmark, ...Benchmark[]];
    return {
      key,
      type: "NUMBER",
      state: "VALUE",
      number: best.score,
      note: note(
        best,
        current.map((result) => result.score),
      ),
      makersFigure: isMakersOwn(best.sourceUrl, model),
      sourceUrl: best.sourceUrl,
    };
  });
}

function note({ metric, date }: Benchmark, scores: readonly number[]): string | undefined {
  const others = scores.length > 1 ? `highest of ${scores.length} published runs (${scores.join(", ")})` : null;
  const dated = date === null ? null : `result of ${wholeDate(date).date.slice(0, date.length)}`;
  const parts = [metric, others, dated].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join("; ").replace(/^./, (letter) => letter.toUpperCase());
}

/** Where makers publish about their own models, beside their own sites. */
const MODEL_CARDS = /^https:\/\/(huggingface\.co|arxiv\.org)\//;

/** A result that a maker published about its own model. What it says about a rival's is not that maker's figure. */
function isMakersOwn(sourceUrl: string, { docsUrl }: ModelRecord): boolean {
  return MODEL_CARDS.test(sourceUrl) || site(sourceUrl) === site(docsUrl);
}

/** "docs.anthropic.com" as "anthropic.com"; a short name before the last one ("co.uk") needs a third. */
function site(url: string): string {
  const labels = new URL(url).hostname.split(".");
  return labels.slice((labels.at(-2)?.length ?? 0) > 3 ? -2 : -3).join(".");
}
