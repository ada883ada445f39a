import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, test } from "vitest";
import { sampleTake, sampleTool } from "@/app/styleguide/samples";
import { TakeCard } from "@/components/review/take-card";
import { TakeSlot } from "@/components/review/take-slot";

const words = { ship: "Ship", skip: "Skip" };

test("a take shows what it rests on, who approved it and what the reviewer got", () => {
  const take = sampleTake("Builder", 80, {
    approvedBy: "E. Ditor",
    change: "CORRECTION",
    needsRecheck: true,
    disclosures: [{ kind: "free-access", note: "Three months of the Desk plan." }],
  });
  const card = html(<TakeCard take={take} words={words} />);
  expect(card).toContain("Approved by E. Ditor");
  expect(card).toContain("Corrected");
  expect(card).toContain("Being re-checked");
  expect(card).toMatch(/Free access:<\/strong>\s*Three months of the Desk plan\./);
});

test("where a take was taken back stands when and why, and what it said only for those who ask", () => {
  const take = sampleTake("Builder", 85, { body: "The best diagrams on the market." });
  const retraction = { reviewer: take.reviewer, reason: "Another tool drew them.", at: take.publishedAt, take };
  const tool = { ...sampleTool("Sample", []), retracted: [retraction] };
  const slot = html(<TakeSlot tool={tool} reviewer={take.reviewer} words={words} />);
  expect(slot).toMatch(/Retracted<\/span>.*20 November 2026.*Another tool drew them\./s);
  expect(slot).toMatch(/<details><summary>What it said<\/summary>.*The best diagrams/s);
  expect(html(<TakeSlot tool={tool} reviewer={{ slug: "skeptic" }} words={words} />)).toContain("No panel take");
});
