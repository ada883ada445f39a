import fc from "fast-check";
import { expect, test } from "vitest";
import { opening } from "@/lib/reviews/opening";

const long =
  "This sentence only makes the text long enough to be worth a press of its own, and says nothing else at all. ";

test("a text opens from its first two sentences, and the rest goes on in the same paragraph", () => {
  expect(opening(`It costs $2.50. It fits. ${long}${long}`)).toEqual({
    text: "It costs $2.50. It fits.",
    rest: `${long}${long}`.trim(),
    continues: true,
  });
});

test("a first paragraph of two sentences opens whole", () => {
  expect(opening(`One. Two.\n\n${long}${long}`)).toEqual({
    text: "One. Two.",
    rest: `${long}${long}`.trim(),
    continues: false,
  });
});

test("nothing is cut inside a link, an emphasis or code", () => {
  const cut = (first: string) => opening(`${first} Then three. ${long}${long}`).text;
  expect(cut("One. A **bold claim. It stays** together.")).toBe("One. A **bold claim. It stays** together.");
  expect(cut("One. See [the notes. All of them](https://example.org/a).")).toBe(
    "One. See [the notes. All of them](https://example.org/a).",
  );
});

test("a short text, a list, a heading, and a text with link definitions come back whole", () => {
  for (const text of [
    "One. Two. Three.",
    `- One. Two. ${long}${long}`,
    `# ${long}${long}`,
    `[a][b]. ${long}${long}\n\n[b]: /c`,
  ])
    expect(opening(text)).toEqual({ text, rest: "", continues: false });
});

test("nothing is lost, whatever the text", () => {
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("One. ", "**", "two ", "[a](b) ", "`", "\n\n", "- ", "Three! ", long)),
      (parts) => {
        const markdown = parts.join("");
        const { text, rest } = opening(markdown);
        expect(words(`${text} ${rest}`).join("")).toEqual(words(markdown).join(""));
      },
    ),
  );
});
