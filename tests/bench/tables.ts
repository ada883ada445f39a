import { bounds, kB } from "./bounds";
import { type Judgement, RUNS } from "./lighthouse";
import { table } from "./section";
import type { Weight } from "./weigh";

const kilobytes = (bytes: number) => (bytes / kB).toFixed(1);
const seconds = (ms: number) => (ms / 1_000).toFixed(2);

export function weightTable(floor: Weight, pages: ReadonlyMap<string, Weight>): string[] {
  const row = (name: string, { scripts, fonts, styles, html, ahead, shift }: Weight) => [
    name,
    ...[scripts, scripts - floor.scripts, fonts, styles, html, ahead].map(kilobytes),
    shift.toFixed(4),
  ];
  return table(
    ["kB", "scripts", "over the floor", "fonts", "styles", "HTML", "fetched ahead", "layout shift"],
    [
      row("*hello world: the floor*", floor),
      ...[...pages].map(([name, weight]) => row(name, weight)),
      ["**bound**", "", kilobytes(bounds.scriptsOverFloor), kilobytes(bounds.fonts), "", "", "", String(bounds.shift)],
    ],
  );
}

export function scoreTable(floor: Judgement, pages: ReadonlyMap<string, Judgement>): string[] {
  const row = (name: string, { median, performance }: Judgement) => [
    name,
    String(median.performance),
    `${Math.min(...performance)}–${Math.max(...performance)}`,
    ...[median.accessibility, median["best-practices"], median.seo].map(String),
    ...[median.firstPaint, median.largestPaint].map(seconds),
    median.blocking.toFixed(0),
    median.shift.toFixed(4),
  ];
  const { performance, accessibility, "best-practices": practices, seo } = bounds.scores;
  return table(
    [
      `median of ${RUNS}`,
      "performance",
      "its range",
      "accessibility",
      "best practices",
      "SEO",
      "FCP, s",
      "LCP, s",
      "TBT, ms",
      "CLS",
    ],
    [
      row("*hello world: the control*", floor),
      ...[...pages].map(([name, judgement]) => row(name, judgement)),
      ["**bound**", ...[performance, "", accessibility, practices, seo].map(String), "", "", "", ""],
    ],
  );
}
