import type { Judgement } from "@/lib/reviews/verdict";

export type ExampleTool = {
  name: string;
  takes: readonly (Judgement & { reviewer: { slug: string; name: string } })[];
};

const take = (name: string, score: number, verdict: Judgement["verdict"]) => ({
  reviewer: { slug: name.toLowerCase(), name },
  score,
  verdict,
});

/** The pair that the worked examples are computed from: the first comparison of the site. A test holds it to the shipped takes. */
export const EXAMPLE_PAIR: readonly [ExampleTool, ExampleTool] = [
  {
    name: "SmolVLM 2.5",
    takes: [
      take("Builder", 88, "SHIP"),
      take("Skeptic", 82, "SHIP"),
      take("Futurist", 85, "SHIP"),
      take("Founder", 78, "SHIP"),
    ],
  },
  {
    name: "OpenRouter Model Fusion",
    takes: [
      take("Builder", 80, "SHIP"),
      take("Skeptic", 45, "SKIP"),
      take("Futurist", 80, "SHIP"),
      take("Creator", 80, "SHIP"),
    ],
  },
];
