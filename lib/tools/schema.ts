import type { Disclosure } from "../disclosures";
import type { PlanModel } from "../facts/entry-label";
import type { Attribute, Fact } from "../facts/schema";
import type { Retraction, Take } from "../reviews/schema";
import type { Judgement } from "../reviews/verdict";
import type { RelationKind } from "./relation";

export type Named = { slug: string; name: string };

/** A line of a list of tools. */
export type ToolRow = Named & {
  maker: string | null;
  tagline: string | null;
  category: Named;
  takes: Judgement[];
  plans: { model: PlanModel }[];
};

export type Plan = {
  name: string;
  model: PlanModel;
  /** Minor units of `currency`, covering `unitScale` units. */
  amountMinor: number | null;
  currency: string | null;
  period: "MONTH" | "YEAR" | "ONCE" | null;
  unit: string | null;
  unitScale: number;
  included: string | null;
  overage: string | null;
  sourceUrl: string | null;
  checkedAt: Date;
};

/** How another tool stands to this one, and why. */
export type RelatedTool = Named & { kind: RelationKind; why: string };

/** Everything that a tool's page, or its column of a comparison, shows. */
export type ToolPage = Named & {
  maker: string | null;
  tagline: string | null;
  description: string | null;
  bestFor: string | null;
  websiteUrl: string | null;
  category: Named;
  facts: { attribute: Attribute; fact: Fact }[];
  plans: Plan[];
  takes: Take[];
  retracted: Retraction[];
  disclosures: Disclosure[];
  related: RelatedTool[];
};
