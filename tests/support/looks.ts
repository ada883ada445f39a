import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const themes = ["light", "dark"] as const;
const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } } as const;

export type Look = { theme: (typeof themes)[number]; size: keyof typeof sizes };

/** Runs a check in both themes at both sizes, on the page as it stands. */
export async function inEveryLook(page: Page, check: (look: Look) => Promise<void>) {
  for (const size of Object.keys(sizes) as Look["size"][]) {
    await page.setViewportSize(sizes[size]);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await test.step(`${theme}, ${size}`, () => check({ theme, size }));
    }
  }
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No violation of WCAG 2.2 AA or of axe's best practices on the page as it stands. */
export async function expectAccessible(page: Page) {
  // Without frames one pass in the page itself is enough; and only what is wrong is told in full. Twice as fast.
  expect(page.frames(), "frames of the page").toHaveLength(1);
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .withTags(rules);
  const { violations, passes } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  at ${target.join(" ")}\n  ${failureSummary}`),
  );
  expect(found, "what axe found").toEqual([]);
  expect(passes.length, "rules that had something to look at").toBeGreaterThan(5);
}

/** Nothing sticks out: the page does not scroll sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, "width of the page's content").toBeLessThanOrEqual(window);
}
