import type { Page } from "@playwright/test";

type Shifts = { shift: number; shifted: string[] };
type Entry = PerformanceEntry & { value: number; sources: readonly { node: Node | null }[] };

// What runs in the page names no function: tsx would wrap it in a helper that the page does not have.

/** Notes every layout shift from the first paint on. */
export const observeShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen: Shifts = { shift: 0, shifted: [] };
    Object.assign(window, { benchShifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const moved = entry.sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element ? `${element.localName}.${element.className}` : "an element that is gone";
        });
        seen.shift += entry.value;
        seen.shifted.push(`${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${moved.join(", ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

/** The sum of all shifts, which is never less than CLS, and what moved; once the fonts are drawn. */
export async function shiftsOf(page: Page): Promise<Shifts> {
  const shifts = await seenBy(page);
  // An observer that sees nothing would always be content: this it must see.
  await page.evaluate(() =>
    document.body.prepend(Object.assign(document.createElement("div"), { style: "height: 9rem" })),
  );
  if ((await seenBy(page)).shift <= shifts.shift) throw new Error(`layout shifts are not seen on ${page.url()}`);
  return shifts;
}

const seenBy = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    return (window as unknown as { benchShifts: Shifts }).benchShifts;
  });
