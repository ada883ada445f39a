import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";

export type Weight = { scriptBytes: number; fontBytes: number; shift: number };

/**
 * Loads a page as a phone would see it and weighs it: scripts in bytes after gzip, fonts as sent, and the layout shift that the
 * browser saw until the page was quiet (the sum of all shifts, an upper bound of CLS).
 */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const bodies: Promise<readonly ["script" | "font", Buffer]>[] = [];
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type === "script" || type === "font") bodies.push(response.body().then((body) => [type, body] as const));
  });
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const loaded = await Promise.all(bodies);
  const bytes = (type: string, size: (body: Buffer) => number) =>
    loaded.reduce((sum, [kind, body]) => sum + (kind === type ? size(body) : 0), 0);
  const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
  await context.close();
  return {
    scriptBytes: bytes("script", (body) => gzipSync(body).length),
    fontBytes: bytes("font", (body) => body.length),
    shift,
  };
}
