import { expect, test } from "vitest";
import { isIndexable } from "@/lib/comparisons/indexable";
import { type RelationKind, relationOf } from "@/lib/tools/relation";

const tool = (slug: string, takes: number, related: { slug: string; kind: RelationKind }[] = []) => ({
  slug,
  takes: Array.from({ length: takes }),
  related,
});

const pair = (kind: RelationKind, takes: number) => [tool("a", takes, [{ slug: "b", kind }]), tool("b", takes)];

test("only a declared choice between two tools with three takes each is offered to search engines", () => {
  expect(isIndexable(pair("SUBSTITUTE", 3))).toBe(true);
  expect(isIndexable(pair("SUBSTITUTE", 2))).toBe(false);
  expect(isIndexable([tool("a", 9, [{ slug: "b", kind: "SUBSTITUTE" }]), tool("b", 2)])).toBe(false);
  expect(isIndexable([tool("a", 9), tool("b", 9)])).toBe(false);
  expect(isIndexable([...pair("SUBSTITUTE", 9), tool("c", 9)])).toBe(false);
  for (const kind of ["COMPLEMENT", "DIFFERENT_LAYER", "SUCCESSOR", "SAME_PRODUCT"] as const) {
    expect(isIndexable(pair(kind, 9))).toBe(false);
  }
});

test("a relation is found by the other tool's slug", () => {
  const [first, second] = pair("COMPLEMENT", 1);
  expect(first && second && relationOf(first, second)?.kind).toBe("COMPLEMENT");
  expect(first && second && relationOf(second, first)).toBeNull();
});
