import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, canonicalAddress, readAddress } from "@/lib/comparisons/address";
import { resolveAddress, slugsToFind } from "@/lib/comparisons/resolve";
import { isSlug, readSlug } from "@/lib/tools/slug";

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/).filter((text) => text !== "vs");
const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("-"));
const slugs = fc.uniqueArray(slug, { minLength: 2, maxLength: 6 });

test.each([
  ["a-vs-b", ["a", "b"]],
  ["A-VS-b", ["a", "b"]],
  ["SmolVLM-2.5-vs-OpenRouter%20Model%20Fusion", ["smolvlm-2-5", "openrouter-model-fusion"]],
  ["a_vs_b", ["a", "b"]],
  ["a%20vs%20b", ["a", "b"]],
  ["a,b", ["a", "b"]],
  ["a+b|c&d", ["a", "b", "c", "d"]],
  ["a--vs--b", ["a", "b"]],
  ["a-vs-vs-b", ["a", "b"]],
  ["vs-a-vs-", ["a"]],
  ["a-vs-b-vs-a", ["a", "b"]],
  ["Café-vs-naïve", ["cafe", "naive"]],
  ["avs-vs-vsb", ["avs", "vsb"]],
  ["%E0%A4%A-vs-b", ["e0-a4-a", "b"]],
  ["", []],
  ["vs", []],
])("%s asks for %j", (raw, expected) => {
  expect(readAddress(raw).slugs).toEqual(expected);
});

test("every clean address reads back as the slugs it was made of", () => {
  fc.assert(
    fc.property(slugs, (asked) => {
      expect(readAddress(addressOf(asked))).toEqual({ slugs: asked, clean: addressOf(asked) });
    }),
  );
});

test("any text at all is read, and reading the result again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (raw) => {
      const { clean } = readAddress(raw);
      expect(readAddress(clean).clean).toBe(clean);
    }),
  );
});

test("every order of the same tools has one canonical address", () => {
  fc.assert(
    fc.property(slugs, (asked) => {
      expect(canonicalAddress(asked.toReversed())).toBe(canonicalAddress(asked));
    }),
  );
});

test("a slug never holds the word vs, and every slug of the grammar reads as itself", () => {
  expect(["a-vs-b", "vs", "vs-a", "a-vs", "A", "a--b", "-a", "", "ä", "a".repeat(81)].filter(isSlug)).toEqual([]);
  expect(["vsx", "avs", "a-vsb", "0", "a".repeat(80)].every(isSlug)).toBe(true);
  fc.assert(
    fc.property(slug, (text) => {
      expect(isSlug(text) && readSlug(text) === text).toBe(true);
    }),
  );
});

describe("where an address leads", () => {
  const tool = (name: string) => ({ slug: name, name });
  const lead = (raw: string, known: Record<string, string>) =>
    resolveAddress(
      raw,
      slugsToFind(raw).map((asked) => (known[asked] ? tool(known[asked]) : null)),
    );
  const known = Object.fromEntries("abcdefg".split("").map((name) => [name, name]));

  test("a clean one is shown, in the order asked", () => {
    expect(lead("b-vs-a", known)).toEqual({ kind: "show", tools: [tool("b"), tool("a")] });
    expect(lead("a-vs-b-vs-c-vs-d-vs-e-vs-f", known).kind).toBe("show");
  });

  test("one tool leads to its page, also when it is named twice or by an old slug", () => {
    expect(lead("a", known)).toEqual({ kind: "tool", slug: "a" });
    expect(lead("a-vs-a", known)).toEqual({ kind: "tool", slug: "a" });
    expect(lead("a-vs-old", { ...known, old: "a" })).toEqual({ kind: "tool", slug: "a" });
  });

  test("upper case, a repeated tool, an odd separator and an old slug move to the clean address", () => {
    for (const raw of ["A-vs-B", "a-vs-b-vs-a", "a_vs_b", "a,b", "a-vs-b-", "old-vs-b"]) {
      expect(lead(raw, { ...known, old: "a" })).toEqual({ kind: "moved", address: "a-vs-b" });
    }
  });

  test("an unknown tool, seven tools and nothing at all are missing, and are named", () => {
    expect(lead("a-vs-nope", known)).toEqual({ kind: "missing", asked: ["a", "nope"], unknown: ["nope"] });
    expect(lead("a-vs-b-vs-c-vs-d-vs-e-vs-f-vs-g", known)).toMatchObject({
      kind: "missing",
      asked: "abcdefg".split(""),
    });
    expect(lead("vs", known)).toEqual({ kind: "missing", asked: [], unknown: [] });
  });

  test("seven tools are not even looked up, and a move always ends at a page", () => {
    expect(slugsToFind("a-vs-b-vs-c-vs-d-vs-e-vs-f-vs-g")).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "B", "c", "old", "vs", ",", " ", "-", "%20"), { maxLength: 8 }),
        (parts) => {
          const first = lead(parts.join("-"), { ...known, old: "a" });
          if (first.kind === "moved") expect(lead(first.address, known).kind).toBe("show");
        },
      ),
    );
  });
});
