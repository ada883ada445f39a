const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a text in order, each with the space that follows it. */
export const sentencesOf = (text: string): string[] => [...sentences.segment(text)].map(({ segment }) => segment);

/** The first sentences of a Markdown text as plain text: its first paragraph, without links, marks and code ticks. */
export function firstSentences(markdown: string, most = 2): string {
  const paragraph = markdown.split(/\n\s*\n/).find((text) => text.trim() !== "" && !/^\s*#/.test(text)) ?? "";
  const plain = paragraph
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|[*`~])/g, "")
    .replace(/^\s*(>|[-+]|\d+\.)\s+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return sentencesOf(plain).slice(0, most).join("").trim();
}
