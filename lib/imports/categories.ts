import { sameName } from "./clean-text";
import { isEmbedding, type ModelRecord } from "./model-record";
import type { Curation } from "./schema";

type Placement = Curation["placement"];

/** Billions of parameters up to which a model fits one ordinary graphics card, quantised. */
const SMALL = 15;

/** The category that a model belongs to: where somebody would look for it. First by what it answers with, then by what it is for. */
export function modelCategory(model: ModelRecord, placement: Placement): string {
  const chosen = placement.models.get(model.id);
  if (chosen) return chosen;
  const { inputModalities: takes, outputModalities: gives, openWeights } = model;
  const name = `${model.id.split("/").at(-1)} ${model.name}`.toLowerCase();
  const has = (...words: string[]) => words.some((word) => new RegExp(`(^|[^a-z])${word}([^a-z]|$)`).test(name));

  if (isEmbedding(model)) return "embedding-models";
  if (gives.includes("video")) return "video";
  if (gives.includes("image")) return "image-generators";
  if (gives.includes("audio") && !gives.includes("text")) return "voices";
  if (takes.length === 1 && takes[0] === "audio") return "transcription";
  if (has("sonar", "deep-research", "deep research")) return "answer-engines";
  if (has("coder", "codex", "codestral", "devstral", "code", "build", "edit")) return "coding-models";
  if (has("vl", "vision", "omni", "pixtral", "qvq", "ocr") || /\dv(\s|-|$)/.test(name)) return "multimodal-models";
  if (openWeights) return parameters(model.name) <= SMALL ? "small-open-models" : "open-weight-models";
  return has("mini", "nano", "flash", "haiku", "lite", "turbo", "small", "fast") ? "fast-models" : "flagship-models";
}

/** The billions that a name states ("8B", "8x7B"); none stated: too many to call small. */
function parameters(name: string): number {
  const [, experts = "1", billions] = /(?:(\d+)x)?(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(name) ?? [];
  return billions === undefined ? Number.POSITIVE_INFINITY : Number(experts) * Number(billions);
}

/** Categories that the site has, found by slug or by name in any case. */
export type KnownCategories = ReadonlyMap<string, string>;

/** The category of a row of tools.csv: chosen for the tool by hand, by its section, or named by the row itself. Null: none fits. */
export function listedCategory(
  tool: { name: string; section: string; subsection: string },
  placement: Placement,
  known: KnownCategories,
): string | null {
  const { name, section, subsection } = tool;
  return (
    placement.tools.get(sameName(name)) ??
    placement.sections.get(subsection ? `${section} / ${subsection}` : section) ??
    known.get(sameName(subsection)) ??
    known.get(sameName(section)) ??
    null
  );
}
