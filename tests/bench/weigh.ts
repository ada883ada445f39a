import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "@playwright/test";
import { observeShifts, shiftsOf } from "./shifts";

const FONT_DELAY_MS = 1_000;
/** A phone, and a desk, where more links are in view and more is fetched ahead. */
const widths = [390, 1280] as const;

const kinds = {
  scripts: /^(application|text)\/javascript/,
  styles: /^text\/css/,
  html: /^text\/html/,
  ahead: /^text\/x-component/,
  fonts: /^font\/|^application\/font/,
} as const;
type Kind = keyof typeof kinds;

/** Bytes of a first view, the larger of both widths: fonts as sent, all else after `gzip -9`; and the layout shift of both. */
export type Weight = Record<Kind, number> & { shift: number; shifted: string[] };

/** Loads a page at both widths, each time in a fresh profile, until it is quiet; nothing is clicked or scrolled. */
export async function weigh(browser: Browser, url: string, status = 200): Promise<Weight> {
  const views: Weight[] = [];
  for (const width of widths) views.push(await view(browser, url, status, width));
  const largest = (field: Kind | "shift") => Math.max(...views.map((each) => each[field]));
  return {
    scripts: largest("scripts"),
    styles: largest("styles"),
    html: largest("html"),
    ahead: largest("ahead"),
    fonts: largest("fonts"),
    shift: largest("shift"),
    shifted: views.flatMap((each) => each.shifted),
  };
}

async function view(browser: Browser, url: string, status: number, width: number): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on("response", (response) => responses.push(response));
    await observeShifts(page);
    await delayFonts(page);
    const answer = await page.goto(url, { waitUntil: "networkidle" });
    if (answer?.status() !== status) throw new Error(`${url} answers ${answer?.status()}, not ${status}`);
    const { shift, shifted } = await shiftsOf(page);
    return { ...(await bytes(responses)), shift, shifted: shifted.map((each) => `${width} px wide: ${each}`) };
  } finally {
    await context.close();
  }
}

/** Late fonts are drawn over the fallback that stood there first: this is where a layout shifts. */
const delayFonts = (page: Page) =>
  page.route(/\.woff2?(\?|$)/, async (route) => {
    await pause(FONT_DELAY_MS);
    await route.continue();
  });

/** Each file once: a preload and its use are one download. */
async function bytes(responses: readonly Response[]): Promise<Record<Kind, number>> {
  const sizes: Record<Kind, number> = { scripts: 0, styles: 0, html: 0, ahead: 0, fonts: 0 };
  const once = new Map(responses.map((response) => [response.url(), response]));
  for (const response of once.values()) {
    const type = response.headers()["content-type"] ?? "";
    const kind = (Object.keys(kinds) as Kind[]).find((each) => kinds[each].test(type));
    if (!kind || (response.status() >= 300 && response.status() < 400)) continue;
    const body = await response.body();
    sizes[kind] += kind === "fonts" ? body.length : gzipSync(body, { level: 9 }).length;
  }
  return sizes;
}
