import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { IntervalWhisker } from "@/components/chart/interval-whisker";
import { ScoreSpread, stacked } from "@/components/chart/score-spread";
import { EXAMPLE_PAIR } from "@/components/methodology/example-pair";
import { AgreementMatrix } from "@/components/panel/agreement-matrix";
import { ScoreHistogram } from "@/components/panel/score-histogram";
import { Field } from "@/components/ui/field";
import { judgedByReviewer } from "@/lib/reviews/agreement";
import { shipShare } from "@/lib/reviews/ship-rate";
import type { Judgement } from "@/lib/reviews/verdict";
import captured from "@/prisma/seed/captured-pair.json";

const words = { ship: "Ship", skip: "Skip" };
const judge = (score: number): Judgement => ({ score, verdict: score < 50 ? "SKIP" : "SHIP" });
const html = renderToStaticMarkup;
const count = (text: string, part: string) => text.split(part).length - 1;

describe("the whisker of a share", () => {
  test("says count, share and interval in one sentence", () => {
    const picture = html(<IntervalWhisker share={shipShare(47, 64)} of="Community" words={words} />);
    expect(picture).toContain('role="img"');
    expect(picture).toContain('aria-label="Community: 47 of 64 ship, 73%, 95% interval 62% to 83%."');
    expect(picture).toContain('cx="73.44%"');
    expect(picture).not.toContain("whp--early");
  });

  test("has an open point below twenty answers, and is not drawn below five", () => {
    expect(html(<IntervalWhisker share={shipShare(8, 12)} of="" words={words} />)).toContain("whp--early");
    expect(html(<IntervalWhisker share={shipShare(4, 4)} of="" words={words} />)).toBe("");
    expect(html(<IntervalWhisker share={shipShare(0, 0)} of="" words={words} />)).toBe("");
  });
});

describe("the spread of a tool's scores", () => {
  const fusion = [80, 45, 80, 80].map(judge);

  test("says every score, and draws ships solid and skips open at their true place", () => {
    const picture = html(<ScoreSpread takes={fusion} of="Model Fusion" words={words} />);
    expect(picture).toContain(
      'aria-label="Model Fusion: 4 scores. Median 80, 45 to 80. Ship at 80, 80 and 80. Skip at 45."',
    );
    expect(count(picture, 'class="f-ship"')).toBe(3);
    expect(count(picture, 'class="f-open"')).toBe(1);
    expect(count(picture, 'x="80%"')).toBe(3);
  });

  test("neighbours step up, and nothing is drawn without scores", () => {
    expect(stacked([80, 45, 78, 84].map(judge)).map(({ score, step }) => [score, step])).toEqual([
      [45, 0],
      [78, 0],
      [80, 1],
      [84, 0],
    ]);
    expect(html(<ScoreSpread takes={[]} of="" words={words} />)).toBe("");
  });
});

test("a histogram says its bars, and prints their counts in full size only", () => {
  const takes = [42, 44, 71, 75, 78].map(judge);
  const full = html(<ScoreHistogram takes={takes} of="Builder" words={words} />);
  expect(full).toContain('aria-label="Builder: Median 71, 42 to 78. 40 to 49: 2 skip; 70 to 79: 3 ship."');
  expect(count(full, "<text")).toBe(2);
  expect(count(html(<ScoreHistogram takes={takes} of="" words={words} size="small" />), "<text")).toBe(0);
});

test("the matrix tells counts alone below five shared tools, and leaves its diagonal empty", () => {
  const reviewer = (slug: string) => ({ slug, name: slug, lens: slug, looksAt: "", disclosure: "", active: true });
  const takes = (slug: string, scores: number[]) =>
    scores.map((score, i) => ({ reviewer: slug, tool: `tool-${i}`, ...judge(score) }));
  const judged = judgedByReviewer([
    ...takes("one", [80, 80, 80, 80, 80]),
    ...takes("two", [80, 80, 80, 20, 80]),
    ...takes("three", [80, 20]),
  ]);
  const table = html(<AgreementMatrix reviewers={["one", "two", "three", "four"].map(reviewer)} judged={judged} />);
  expect(count(table, "<b>80%</b><small>4 of 5 equal</small><small>12 points apart</small>")).toBe(2);
  expect(count(table, "<td><small>1 of 2 equal</small></td>")).toBe(4);
  expect(count(table, "None judged by both")).toBe(6);
  expect(count(table, '<td class="matrix__self"></td>')).toBe(4);
  expect(count(table, "%")).toBe(2);
});

describe("a field", () => {
  const render = (props: { help?: string; error?: string }) =>
    html(
      <Field label="Score" {...props}>
        {(wiring) => <input {...wiring} name="score" />}
      </Field>,
    );
  const attribute = (text: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1];

  test("ties its label to its control, and nothing else when there is nothing else", () => {
    const field = render({});
    expect(attribute(field, "for")).toBe(attribute(field.slice(field.indexOf("<input")), "id"));
    expect(field).not.toContain("aria-");
  });

  test("ties help and error to its control, the error first", () => {
    const field = render({ help: "From 0 to 100.", error: "120 is too much." });
    expect(field).toContain('aria-invalid="true"');
    const [error = "", help = ""] = attribute(field, "aria-describedby")?.split(" ") ?? [];
    expect(field).toMatch(new RegExp(`id="${error}"[^>]*>.*120 is too much\\.`));
    expect(field).toMatch(new RegExp(`id="${help}"[^>]*>From 0 to 100\\.`));
  });
});

test("the method's worked example is the pair that ships", () => {
  const shipped = captured.tools.map(({ name, takes }) => ({
    name,
    takes: takes.map(({ reviewer, score, verdict }) => ({ reviewer, score, verdict })),
  }));
  const example = EXAMPLE_PAIR.map(({ name, takes }) => ({
    name,
    takes: takes.map(({ reviewer, score, verdict }) => ({ reviewer: reviewer.slug, score, verdict })),
  }));
  expect(example).toEqual(shipped);
});
