import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const NARROW = 320;

/** Finds what keeps people with a disability out: no serious or critical finding may be left. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  // Legacy mode spares a second page for frames of other origins, of which there are none, and half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules: rulesHere() });
  const { violations } = await axe.analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`);
  expect(grave, place).toEqual([]);
}

/** Colours are the same at every width, and their contrast takes two thirds of the time: the desk looks at it. */
const rulesHere = () => ({ 'color-contrast': { enabled: test.info().project.name === 'desktop' } });

/** At 320 px, which is a desk at 400 %, everything is reached without scrolling sideways. */
export async function expectNoSideScroll(page: Page, place: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: NARROW, height: 800 });
  await expect.poll(() => widthOf(page), { message: `${place} at ${NARROW} px` }).toBeLessThanOrEqual(NARROW);
  if (before) await page.setViewportSize(before);
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
