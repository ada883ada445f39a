import type { Judgement } from "../reviews/verdict";
import type { RelationKind } from "../tools/relation";
import type { Named } from "../tools/schema";

/** A category in the list of all: how many tools it holds, and those of them that the panel has judged. */
export type CategoryLine = Named & {
  description: string | null;
  count: number;
  judged: (Named & { takes: Judgement[] })[];
};

/** A model in the picture of price against context: both are known. */
export type PricePoint = Named & {
  /** Dollars per million input tokens. */
  price: number;
  /** Tokens. */
  context: number;
  takes: Judgement[];
};

export type DeclaredPair = { first: Named; last: Named; kind: RelationKind; why: string };

export type CategoryPage = Named & { description: string | null; points: PricePoint[]; pairs: DeclaredPair[] };
